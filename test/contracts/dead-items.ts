import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeadItems, ItemStore, PendingItems } from '../../functions/feed/item-store.ts';
import { anItem } from '../support/an-item.ts';
import { anOutcome } from '../support/an-outcome.ts';

/** Dead items to be tried, none yet, with a clock that can be set. */
export interface DeadItemsUnderTest {
  readonly items: ItemStore & PendingItems;
  readonly deadItems: DeadItems;
  setNow(now: Date): void;
  close(): Promise<void>;
}

const at = (time: string): Date => new Date(`2026-11-21T${time}.000Z`);

/** What every DeadItems keeps. */
export function deadItemsContract(name: string, open: () => Promise<DeadItemsUnderTest>): void {
  describe(`${name} keeps the contract of DeadItems`, () => {
    let tried: DeadItemsUnderTest;
    beforeEach(async () => {
      tried = await open();
      tried.setNow(at('05:05:00'));
    });
    afterEach(() => tried.close());

    it('takes a pending item out of what waits, with the reason', async () => {
      const { items, deadItems } = tried;
      await items.putPending(anItem());
      await deadItems.bury('i1', 'failed five times');
      const dead = { ...anItem(), status: { is: 'dead' }, lastFailure: 'failed five times' };
      expect(await deadItems.dead()).toEqual([dead]);
      expect(await items.find('i1')).toEqual(dead);
      expect(await items.waiting(at('23:00:00'))).toEqual([]);
      expect(await items.settle('i1', anOutcome())).toBe(false);
    });

    it('lists the dead in the order they were given up', async () => {
      const { items, deadItems, setNow } = tried;
      for (const id of ['one', 'two', 'three']) await items.putPending(anItem({ id }));
      for (const [time, id] of [
        ['05:06:00', 'two'],
        ['05:07:00', 'three'],
        ['05:08:00', 'one'],
      ] as const) {
        setNow(at(time));
        await deadItems.bury(id, 'why');
      }
      expect((await deadItems.dead()).map((item) => item.id)).toEqual(['two', 'three', 'one']);
    });

    it('revives a dead item once, with its tries forgotten', async () => {
      const { items, deadItems } = tried;
      await items.putPending(anItem());
      await items.postpone('i1', { nextTry: at('06:00:00'), reason: 'timeout' });
      await deadItems.bury('i1', 'given up');
      expect(await deadItems.revive('i1', at('07:00:00'))).toBe(true);
      expect(await deadItems.revive('i1', at('08:00:00'))).toBe(false);
      const expected = { attempts: 0, nextTry: '2026-11-21T07:00:00.000Z', status: { is: 'pending' } };
      expect(await items.find('i1')).toMatchObject(expected);
      expect(await items.waiting(at('07:00:00'))).toEqual([{ itemId: 'i1', feedId: 'feed-1' }]);
      expect(await deadItems.dead()).toEqual([]);
    });

    it('keeps a dead item dead when its words change, and gives them to it', async () => {
      const { items, deadItems } = tried;
      await items.putPending(anItem());
      await deadItems.bury('i1', 'given up');
      expect(await items.renew(anItem({ title: 'Other words', version: 'words-2' }))).toBe('known');
      expect(await deadItems.dead()).toMatchObject([{ title: 'Other words', version: 'words-2' }]);
      expect(await items.waiting(at('23:00:00'))).toEqual([]);
    });

    it('revives for now what was to be read later', async () => {
      const { items, deadItems } = tried;
      await items.putPending(anItem());
      await items.postpone('i1', { nextTry: at('09:00:00'), reason: 'timeout' });
      await deadItems.bury('i1', 'given up');
      await deadItems.revive('i1', at('07:00:00'));
      expect(await items.find('i1')).not.toHaveProperty('notBefore');
    });

    it('neither buries nor revives what is settled or was never there', async () => {
      const { items, deadItems } = tried;
      await items.putPending(anItem());
      await items.settle('i1', anOutcome());
      for (const id of ['i1', 'nobody']) {
        await deadItems.bury(id, 'no');
        expect(await deadItems.revive(id, at('07:00:00'))).toBe(false);
      }
      expect(await items.find('i1')).toMatchObject({ status: { is: 'settled' } });
      expect(await deadItems.dead()).toEqual([]);
    });

    it('lists more of the dead than one batch or page holds', async () => {
      const { items, deadItems } = tried;
      const ids = Array.from({ length: 120 }, (_, number) => `dead-${number + 100}`);
      const text = 'x'.repeat(12_000);
      await Promise.all(ids.map((id) => items.putPending(anItem({ id, text }))));
      await Promise.all(ids.map((id) => deadItems.bury(id, 'why')));
      expect((await deadItems.dead()).map((item) => item.id).sort()).toEqual(ids);
    });
  });
}
