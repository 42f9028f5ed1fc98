import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Item, ItemExpiry, ItemStore, PendingItems } from '../../functions/feed/item-store.ts';
import { anItem } from '../support/an-item.ts';
import { anOutcome } from '../support/an-outcome.ts';

/** Empty items to be tried, with a clock that can be set. */
export interface ItemsUnderTest {
  readonly items: ItemStore & PendingItems;
  readonly expiry: ItemExpiry;
  setNow(now: Date): void;
  close(): Promise<void>;
}

const at = (time: string): Date => new Date(`2026-11-21T${time}.000Z`);

const only = (id: string): { itemId: string; feedId: string } => ({ itemId: id, feedId: 'feed-1' });

/** What every ItemStore with its PendingItems and ItemExpiry keeps. */
export function itemStoreContract(name: string, open: () => Promise<ItemsUnderTest>): void {
  describe(`${name} keeps the contract of ItemStore`, () => {
    let tried: ItemsUnderTest;
    beforeEach(async () => {
      tried = await open();
      tried.setNow(at('05:05:00'));
    });
    afterEach(() => tried.close());

    pending(() => tried);
    settling(() => tried);
    expiring(() => tried);
  });
}

function pending(tried: () => ItemsUnderTest): void {
  it('keeps a new item as it is, pending', async () => {
    const { items } = tried();
    const item = anItem({ text: 'ж'.repeat(32_768) });
    expect(await items.putPending(item)).toBe('new');
    expect(await items.find(item.id)).toEqual({ ...item, status: { is: 'pending' } });
    expect(await items.find('nobody')).toBeUndefined();
  });

  it('keeps an item that has next to nothing', async () => {
    const { items } = tried();
    const { link: _, published: __, lang: ___, ...bare } = anItem({ title: '', text: '', late: true });
    await items.putPending(bare);
    expect(await items.find(bare.id)).toEqual({ ...bare, status: { is: 'pending' } });
  });

  it('leaves a known item alone, whichever feed brings it', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    expect(await items.putPending(anItem({ feedId: 'feed-2', title: 'Another' }))).toBe('known');
    const expected = { feedId: 'feed-1', status: { is: 'settled', outcome: anOutcome() } };
    expect(await items.find('i1')).toMatchObject(expected);
    expect(await items.waiting(at('23:00:00'))).toEqual([]);
  });

  it('lets one of many that put the same item be the first', async () => {
    const { items } = tried();
    const puts = Array.from({ length: 50 }, (_, number) =>
      items.putPending(anItem({ feedId: `feed-${number}` })),
    );
    expect((await Promise.all(puts)).filter((put) => put === 'new')).toHaveLength(1);
    expect(await items.waiting(at('23:00:00'))).toHaveLength(1);
  });

  it('finds what waits, earliest first, up to and with the very moment, with its feed', async () => {
    const { items } = tried();
    const tries: Partial<Item>[] = [
      { id: 'third', nextTry: '2026-11-21T05:00:03.000Z', feedId: 'feed-2' },
      { id: 'first', nextTry: '2026-11-21T05:00:01.000Z' },
      { id: 'fourth', nextTry: '2026-11-21T05:00:03.001Z' },
      { id: 'second', nextTry: '2026-11-21T05:00:02Z' },
    ];
    for (const different of tries) await items.putPending(anItem(different));
    const found = [only('first'), only('second'), { itemId: 'third', feedId: 'feed-2' }];
    expect(await items.waiting(at('05:00:03'))).toEqual(found);
    expect(await items.waiting(at('05:00:00'))).toEqual([]);
  });

  it('puts a pending item off: counts the try, keeps the reason, waits for the next time', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    await items.postpone('i1', { nextTry: at('06:00:00'), reason: 'timeout' });
    await items.postpone('i1', { nextTry: at('07:00:00'), reason: '503' });
    const nextTry = '2026-11-21T07:00:00.000Z';
    expect(await items.find('i1')).toMatchObject({ attempts: 2, nextTry, lastFailure: '503' });
    expect(await items.waiting(at('06:59:59'))).toEqual([]);
    expect(await items.waiting(at('07:00:00'))).toEqual([only('i1')]);
  });
}

function settling(tried: () => ItemsUnderTest): void {
  it('settles a pending item once and takes it out of what waits', async () => {
    const { items } = tried();
    const outcome = anOutcome({ answer: 'match', readFrom: 'feed', reason: 'paywall', matchId: 'm1' });
    await items.putPending(anItem());
    expect(await items.settle('i1', outcome)).toBe(true);
    expect(await items.settle('i1', anOutcome())).toBe(false);
    expect(await items.find('i1')).toEqual({ ...anItem(), status: { is: 'settled', outcome } });
    expect(await items.waiting(at('23:00:00'))).toEqual([]);
  });

  it('takes one outcome of many that come at once', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    const outcomes = Array.from({ length: 50 }, (_, number) => anOutcome({ reason: `try ${number}` }));
    const settled = await Promise.all(outcomes.map((outcome) => items.settle('i1', outcome)));
    expect(settled.filter(Boolean)).toHaveLength(1);
    const winner = outcomes[settled.indexOf(true)];
    expect((await items.find('i1'))?.status).toEqual({ is: 'settled', outcome: winner });
  });

  it('changes nothing about an item that is settled or was never there', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    const before = await items.find('i1');
    await items.postpone('i1', { nextTry: at('06:00:00'), reason: 'too late' });
    await items.postpone('nobody', { nextTry: at('06:00:00'), reason: 'who?' });
    expect(await items.settle('nobody', anOutcome())).toBe(false);
    expect(await items.find('i1')).toEqual(before);
    expect(await items.find('nobody')).toBeUndefined();
    expect(await items.waiting(at('23:00:00'))).toEqual([]);
  });
}

function expiring(tried: () => ItemsUnderTest): void {
  const EXPIRY = at('12:00:00');

  it('forgets a settled item when its time is over, though it may still lie in the table', async () => {
    const { items, expiry, setNow } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    await expiry.expireAt(['i1', 'nobody'], EXPIRY);
    setNow(at('11:59:59'));
    expect(await items.find('i1')).toBeDefined();
    setNow(EXPIRY);
    expect(await items.find('i1')).toBeUndefined();
    expect(await items.find('nobody')).toBeUndefined();
  });

  it('takes an expired item for a new one, of many that put it for one', async () => {
    const { items, expiry, setNow } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    await expiry.expireAt(['i1'], EXPIRY);
    setNow(EXPIRY);
    const puts = await Promise.all(Array.from({ length: 20 }, () => items.putPending(anItem())));
    expect(puts.filter((put) => put === 'new')).toHaveLength(1);
    expect(await items.find('i1')).toMatchObject({ status: { is: 'pending' } });
    expect(await items.waiting(at('23:00:00'))).toEqual([only('i1')]);
  });

  it('never lets a pending item expire; its outcome makes it', async () => {
    const { items, expiry, setNow } = tried();
    await items.putPending(anItem());
    await expiry.expireAt(['i1'], EXPIRY);
    setNow(at('13:00:00'));
    expect(await items.find('i1')).toMatchObject({ status: { is: 'pending' } });
    expect(await items.putPending(anItem({ id: 'other' }))).toBe('new');
    await items.settle('other', anOutcome());
    expect(await items.settle('i1', anOutcome())).toBe(true);
    expect(await items.find('i1')).toBeUndefined();
    expect(await items.find('other')).toBeDefined();
  });

  it('keeps an item that is listed again', async () => {
    const { items, expiry, setNow } = tried();
    for (const id of ['settled', 'pending']) await items.putPending(anItem({ id }));
    await items.settle('settled', anOutcome());
    await expiry.expireAt(['settled', 'pending'], EXPIRY);
    for (const id of ['settled', 'pending']) expect(await items.putPending(anItem({ id }))).toBe('known');
    await items.settle('pending', anOutcome());
    setNow(at('13:00:00'));
    expect(await items.find('settled')).toBeDefined();
    expect(await items.find('pending')).toBeDefined();
  });
}
