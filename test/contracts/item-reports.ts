import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeadItems, ItemExpiry, ItemReports, ItemStore } from '../../functions/feed/item-store.ts';
import type { Outcome } from '../../functions/feed/outcome.ts';
import { anItem } from '../support/an-item.ts';
import { anOutcome } from '../support/an-outcome.ts';

/** Reports to be tried over items of which there are none yet, with a clock that can be set. */
export interface ItemReportsUnderTest {
  readonly items: ItemStore;
  readonly deadItems: DeadItems;
  readonly reports: ItemReports;
  readonly expiry: ItemExpiry;
  setNow(now: Date): void;
  close(): Promise<void>;
}

const NONE = { match: 0, borderline: 0, irrelevant: 0, unreadable: 0 };

/** What every ItemReports keeps. */
export function itemReportsContract(name: string, open: () => Promise<ItemReportsUnderTest>): void {
  describe(`${name} keeps the contract of ItemReports`, () => {
    let tried: ItemReportsUnderTest;
    beforeEach(async () => {
      tried = await open();
      tried.setNow(new Date('2026-11-21T12:00:00.000Z'));
    });
    afterEach(() => tried.close());

    const settle = async (id: string, outcome: Partial<Outcome>): Promise<void> => {
      await tried.items.putPending(anItem({ id }));
      await tried.items.settle(id, anOutcome(outcome));
    };

    it('counts nothing where there is nothing', async () => {
      expect(await tried.reports.tally()).toEqual({ items: 0, ...NONE, pending: 0, dead: 0 });
      expect(await tried.reports.settledSince(new Date(0))).toEqual(NONE);
      expect(await tried.reports.unreadable('2026-11-21')).toEqual([]);
    });

    it('counts each item in exactly one place', async () => {
      const { items, deadItems, reports } = tried;
      for (const answer of ['match', 'borderline', 'irrelevant', 'irrelevant', 'unreadable'] as const) {
        await settle(`${answer}-${Math.random()}`, { answer });
      }
      for (const id of ['p1', 'p2', 'd1']) await items.putPending(anItem({ id }));
      await deadItems.bury('d1', 'why');
      const answers = { match: 1, borderline: 1, irrelevant: 2, unreadable: 1 };
      expect(await reports.tally()).toEqual({ items: 8, ...answers, pending: 2, dead: 1 });
      expect(await reports.settledSince(new Date(0))).toEqual(answers);
    });

    it('does not count what has expired', async () => {
      await settle('gone', { answer: 'unreadable' });
      await settle('here', { answer: 'unreadable' });
      await tried.expiry.expireAt(['gone'], new Date('2026-11-21T11:00:00.000Z'), 'feed-1');
      expect(await tried.reports.tally()).toMatchObject({ items: 1, unreadable: 1 });
      expect((await tried.reports.unreadable('2026-11-21')).map((item) => item.id)).toEqual(['here']);
    });

    it('counts an item that is read again by its former outcome, until it is given up', async () => {
      const { items, deadItems, reports } = tried;
      await settle('m', { answer: 'match', matchId: 'm1' });
      await settle('u', { answer: 'unreadable', reason: '404' });
      for (const id of ['m', 'u']) await items.renew(anItem({ id, version: 'words-2' }));
      expect(await reports.tally()).toMatchObject({ items: 2, match: 1, unreadable: 1, pending: 0 });
      expect(await reports.settledSince(new Date(0))).toEqual({ ...NONE, match: 1, unreadable: 1 });
      expect((await reports.unreadable('2026-11-21')).map((item) => item.id)).toEqual(['u']);
      await items.settle('u', anOutcome({ version: 'words-2' }));
      await deadItems.bury('m', 'why');
      expect(await reports.tally()).toMatchObject({ items: 2, irrelevant: 1, dead: 1, match: 0 });
      expect(await reports.unreadable('2026-11-21')).toEqual([]);
    });

    it('counts rows that are more than a page', async () => {
      const ids = Array.from({ length: 20 }, (_, number) => `big-${number}`);
      const text = 'x'.repeat(65_536);
      await Promise.all(ids.map((id) => tried.items.putPending(anItem({ id, text }))));
      expect(await tried.reports.tally()).toMatchObject({ items: 20, pending: 20 });
    });

    it('counts by the time of the outcome, from the very moment on', async () => {
      await settle('before', { answer: 'match', at: '2026-11-20T23:59:59.999Z' });
      await settle('then', { answer: 'match', at: '2026-11-21T00:00:00Z' });
      await settle('after', { answer: 'unreadable', at: '2026-11-21T00:00:00.001Z' });
      const counted = await tried.reports.settledSince(new Date('2026-11-21T00:00:00.000Z'));
      expect(counted).toEqual({ ...NONE, match: 1, unreadable: 1 });
    });

    it('lists what was unreadable on a UTC day, with its reason, in the order of the outcomes', async () => {
      const answer = 'unreadable';
      await settle('late', { answer, reason: 'paywall', at: '2026-11-21T23:59:59.999Z' });
      await settle('early', { answer, reason: '403', at: '2026-11-21T00:00:00.000Z' });
      await settle('before', { answer, reason: '404', at: '2026-11-20T23:59:59.999Z' });
      await settle('after', { answer, reason: '404', at: '2026-11-22T00:00:00.000Z' });
      await settle('read', { answer: 'irrelevant', at: '2026-11-21T10:00:00.000Z' });
      const found = await tried.reports.unreadable('2026-11-21');
      const outcome = anOutcome({ answer, reason: '403', at: '2026-11-21T00:00:00.000Z' });
      expect(found.map((item) => item.id)).toEqual(['early', 'late']);
      expect(found[0]).toEqual({ ...anItem({ id: 'early', text: '' }), status: { is: 'settled', outcome } });
    });
  });
}
