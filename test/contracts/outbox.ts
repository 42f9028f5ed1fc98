import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../functions/subscriber/delivery.ts';
import type { DeliveryReports, DueDeliveries, Outbox } from '../../functions/subscriber/outbox.ts';
import { aDelivery } from '../support/a-delivery.ts';

/** An empty outbox to be tried. */
export interface OutboxUnderTest {
  readonly outbox: Outbox & DueDeliveries & DeliveryReports;
  close(): Promise<void>;
}

const at = (time: string): Date => new Date(`2026-11-21T${time}.000Z`);
const KEY = { subscriberId: 's1', id: 'd1' };
const UNTIL = at('05:30:00');
const CLAIM = { ...KEY, attempts: 1 };

const claimed: Partial<Delivery> = { state: 'claimed', attempts: 1, nextTry: UNTIL.toISOString() };

/** What every Outbox with its DueDeliveries and DeliveryReports keeps. */
export function outboxContract(name: string, open: () => Promise<OutboxUnderTest>): void {
  describe(`${name} keeps the contract of an Outbox`, () => {
    let tried: OutboxUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    putting(() => tried.outbox);
    claiming(() => tried.outbox);
    recording(() => tried.outbox);
  });
}

function putting(tried: () => OutboxUnderTest['outbox']): void {
  it.each<Partial<Delivery>>([
    { letter: { kind: 'confirmation', day: '2026-11-21' } },
    { letter: { kind: 'alert', matchId: 'm1' } },
    {
      letter: { kind: 'digest', slot: 's', cutoff: 'c', without: ['a', 'b'] },
      reason: '451',
      unanswered: true,
    },
  ])('keeps a delivery as it is: %j', async (different) => {
    expect(await tried().put(aDelivery(different))).toBe('new');
    expect(await tried().find(KEY)).toEqual(aDelivery(different));
    expect(await tried().find({ subscriberId: 's2', id: 'd1' })).toBeUndefined();
    expect(await tried().all()).toEqual([aDelivery(different)]);
  });

  it('puts one of many copies, and none over one in whatever state', async () => {
    const puts = await Promise.all(Array.from({ length: 50 }, () => tried().put(aDelivery())));
    expect(puts.filter((put) => put === 'new')).toHaveLength(1);
    await tried().claim(aDelivery(), UNTIL);
    expect(await tried().put(aDelivery())).toBe('known');
    await tried().record(CLAIM, { state: 'sent' });
    expect(await tried().put(aDelivery())).toBe('known');
    expect(await tried().find(KEY)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('puts the same letter for every person', async () => {
    for (const subscriberId of ['s1', 's2']) {
      expect(await tried().put(aDelivery({ subscriberId }))).toBe('new');
    }
    expect(await tried().all()).toHaveLength(2);
  });

  it('finds what is due, earliest first, up to and with the very moment', async () => {
    const times = { c: '05:00:03', a: '05:00:01', d: '05:00:04', b: '05:00:02' };
    for (const [id, time] of Object.entries(times)) {
      await tried().put(aDelivery({ id, subscriberId: `s-${id}`, nextTry: at(time).toISOString() }));
    }
    const due = ['a', 'b', 'c'].map((id) => ({ subscriberId: `s-${id}`, id }));
    expect(await tried().due(at('05:00:03'))).toEqual(due);
    expect(await tried().due(at('05:00:00'))).toEqual([]);
  });
}

function claiming(tried: () => OutboxUnderTest['outbox']): void {
  it('gives a delivery to one of many that claim it', async () => {
    await tried().put(aDelivery());
    const claims = await Promise.all(Array.from({ length: 50 }, () => tried().claim(aDelivery(), UNTIL)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await tried().find(KEY)).toEqual(aDelivery(claimed));
  });

  it('is due again only when the claim has run out', async () => {
    await tried().put(aDelivery());
    await tried().claim(aDelivery(), UNTIL);
    expect(await tried().due(at('05:29:59'))).toEqual([]);
    expect(await tried().due(UNTIL)).toEqual([KEY]);
  });

  it('lets one of many take over a claim that has run out; the old holder records nothing any more', async () => {
    await tried().put(aDelivery());
    await tried().claim(aDelivery(), UNTIL);
    const stale = aDelivery(claimed);
    const takeovers = await Promise.all(
      Array.from({ length: 50 }, () => tried().claim(stale, at('06:00:00'))),
    );
    expect(takeovers.filter(Boolean)).toHaveLength(1);
    await tried().record(CLAIM, { state: 'sent' });
    expect(await tried().find(KEY)).toMatchObject({ state: 'claimed', attempts: 2 });
    await tried().record({ ...KEY, attempts: 2 }, { state: 'sent' });
    expect(await tried().find(KEY)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it.each<Partial<Delivery>>([{ attempts: 1 }, { state: 'unknown' }, { id: 'd2' }])(
    'gives nothing to one who has read something else: %j',
    async (different) => {
      await tried().put(aDelivery());
      expect(await tried().claim(aDelivery(different), UNTIL)).toBe(false);
      expect(await tried().all()).toEqual([aDelivery()]);
    },
  );

  it.each(['sent', 'dropped'] as const)('never gives away what is %s', async (state) => {
    await tried().put(aDelivery({ state }));
    expect(await tried().claim(aDelivery({ state }), UNTIL)).toBe(false);
    expect(await tried().find(KEY)).toEqual(aDelivery({ state }));
    expect(await tried().due(at('23:00:00'))).toEqual([]);
  });
}

function recording(tried: () => OutboxUnderTest['outbox']): void {
  it.each([
    { state: 'sent' },
    { state: 'dropped', reason: 'left' },
    { state: 'unknown', reason: 'the answer was lost' },
  ] as const)('ends a claim for good: %j', async (result) => {
    await tried().put(aDelivery());
    await tried().claim(aDelivery(), UNTIL);
    await tried().record(CLAIM, result);
    expect(await tried().find(KEY)).toEqual(aDelivery({ ...claimed, ...result }));
    expect(await tried().due(at('23:00:00'))).toEqual([]);
  });

  it('puts a delivery off, and forgets the reason when it is sent', async () => {
    await tried().put(aDelivery());
    await tried().claim(aDelivery(), UNTIL);
    await tried().record(CLAIM, { state: 'waiting', reason: '451', nextTry: at('06:00:00') });
    const waiting = aDelivery({ attempts: 1, reason: '451', nextTry: at('06:00:00').toISOString() });
    expect(await tried().find(KEY)).toEqual(waiting);
    expect(await tried().due(at('05:59:59'))).toEqual([]);
    expect(await tried().due(at('06:00:00'))).toEqual([KEY]);
    expect(await tried().claim(waiting, at('07:00:00'))).toBe(true);
    await tried().record({ ...KEY, attempts: 2 }, { state: 'sent' });
    expect(await tried().find(KEY)).not.toHaveProperty('reason');
  });

  it('remembers that a send was never answered, whatever comes later', async () => {
    await tried().put(aDelivery());
    await tried().claim(aDelivery(), UNTIL);
    const nextTry = at('06:00:00');
    await tried().record(CLAIM, { state: 'waiting', reason: 'lost', nextTry, unanswered: true });
    const waiting = await tried().find(KEY);
    expect(waiting).toMatchObject({ state: 'waiting', unanswered: true });
    if (waiting) await tried().claim(waiting, at('07:00:00'));
    await tried().record({ ...KEY, attempts: 2 }, { state: 'waiting', reason: '451', nextTry });
    expect(await tried().find(KEY)).toMatchObject({ state: 'waiting', unanswered: true });
  });

  it('records nothing for a claim that is not held', async () => {
    await tried().put(aDelivery());
    await tried().record(CLAIM, { state: 'sent' });
    await tried().record({ ...KEY, attempts: 0 }, { state: 'sent' });
    await tried().record({ ...KEY, id: 'd2', attempts: 1 }, { state: 'sent' });
    expect(await tried().all()).toEqual([aDelivery()]);
    await tried().claim(aDelivery(), UNTIL);
    await tried().record(CLAIM, { state: 'sent' });
    await tried().record(CLAIM, { state: 'dropped', reason: 'twice' });
    expect(await tried().find(KEY)).toMatchObject({ state: 'sent' });
  });
}
