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
    renewing(() => tried);
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
    expect(await items.find('i1')).toEqual({ ...anItem({ text: '' }), status: { is: 'settled', outcome } });
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

function renewing(tried: () => ItemsUnderTest): void {
  const again = anItem({
    title: 'Three men detained',
    text: 'Three men were detained.',
    version: 'words-2',
    seenAt: '2026-11-21T07:00:00.000Z',
    nextTry: '2026-11-21T07:10:00.000Z',
  });

  it('makes a settled item pending in its new words and keeps its outcome meanwhile', async () => {
    const { items } = tried();
    const former = anOutcome({ answer: 'match', matchId: 'm1' });
    await items.putPending(anItem());
    await items.settle('i1', former);
    expect(await items.renew(again)).toBe('renewed');
    expect(await items.find('i1')).toEqual({
      ...again,
      seenAt: anItem().seenAt,
      status: { is: 'pending', former },
      renewals: 1,
      renewedAt: '2026-11-21T05:05:00.000Z',
    });
    expect(await items.waiting(at('07:09:59'))).toEqual([]);
    expect(await items.waiting(at('07:10:00'))).toEqual([only('i1')]);
  });

  it('changes nothing when the same words come again', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    expect(await items.renew(anItem())).toBe('known');
    await items.settle('i1', anOutcome());
    expect(await items.renew(anItem())).toBe('known');
    await items.renew(again);
    const renewed = await items.find('i1');
    expect(await items.renew(again)).toBe('known');
    expect(await items.find('i1')).toEqual(renewed);
  });

  it('gives a pending item the words and leaves its tries as they are', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    await items.postpone('i1', { nextTry: at('06:00:00'), reason: 'timeout' });
    const { link: _, published: __, lang: ___, ...bare } = again;
    expect(await items.renew(bare)).toBe('renewed');
    const stored = await items.find('i1');
    expect(stored).toMatchObject({ title: 'Three men detained', attempts: 1, status: { is: 'pending' } });
    expect(stored).toMatchObject({ nextTry: '2026-11-21T06:00:00.000Z' });
    for (const name of ['link', 'published', 'lang', 'renewals']) expect(stored).not.toHaveProperty(name);
  });

  it('is not settled by what was read in other words', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    await items.renew(again);
    expect(await items.settle('i1', anOutcome())).toBe(false);
    expect(await items.find('i1')).toMatchObject({ status: { is: 'pending' } });
    expect(await items.settle('i1', anOutcome({ version: 'words-2' }))).toBe(true);
  });

  it('is settled by a former outcome when that is said to be for these words', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    await items.renew(again);
    const kept = anOutcome({ note: 'a later version could not be read' });
    expect(await items.settle('i1', kept, 'words-2')).toBe(true);
    expect(await items.find('i1')).toMatchObject({ version: 'words-2', status: { outcome: kept } });
  });

  it('waits half an hour between two readings of an item that changes all the time', async () => {
    const { items, setNow } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    await items.renew(again);
    await items.settle('i1', anOutcome({ version: 'words-2' }));
    setNow(at('05:15:00'));
    const third = { ...again, version: 'words-3', nextTry: '2026-11-21T05:25:00.000Z' };
    expect(await items.renew(third)).toBe('renewed');
    const notBefore = '2026-11-21T05:35:00.000Z';
    expect(await items.find('i1')).toMatchObject({ notBefore, nextTry: notBefore, renewals: 2 });
    expect(await items.waiting(at('05:34:59'))).toEqual([]);
  });

  it('leaves an item alone that was renewed twenty times', async () => {
    const { items, setNow } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    for (let count = 1; count <= 20; count += 1) {
      setNow(new Date(at('05:00:00').getTime() + count * 3_600_000));
      const version = `later-${count}`;
      expect(await items.renew({ ...again, version })).toBe('renewed');
      await items.settle('i1', anOutcome({ version }));
    }
    setNow(new Date('2026-11-22T02:00:00.000Z'));
    expect(await items.renew({ ...again, version: 'one-more' })).toBe('known');
    setNow(new Date('2026-11-22T03:00:00.000Z'));
    expect(await items.renew({ ...again, version: 'two-more' })).toBe('known');
    const left = { renewals: 20, leftAloneSince: '2026-11-22T02:00:00.000Z', status: { is: 'settled' } };
    expect(await items.find('i1')).toMatchObject(left);
  });

  it('puts an item anew that is gone', async () => {
    const { items, expiry, setNow } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    await expiry.expireAt(['i1'], at('06:00:00'), 'feed-1');
    setNow(at('06:00:00'));
    for (const id of ['i1', 'never']) {
      expect(await items.renew({ ...again, id })).toBe('renewed');
      expect(await items.find(id)).toEqual({ ...again, id, status: { is: 'pending' } });
    }
  });

  it('renews once of many that come at once', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    const renewals = await Promise.all(Array.from({ length: 8 }, () => items.renew(again)));
    expect(renewals.filter((was) => was === 'renewed')).toHaveLength(1);
    expect(await items.find('i1')).toMatchObject({ renewals: 1 });
  });

  it('waits for its turn without using up tries', async () => {
    const { items } = tried();
    await items.putPending(anItem());
    await items.postpone('i1', { nextTry: at('06:00:00'), reason: 'not our turn', countsAsTry: false });
    const notBefore = '2026-11-21T06:00:00.000Z';
    expect(await items.find('i1')).toMatchObject({ attempts: 0, notBefore, lastFailure: 'not our turn' });
    await items.settle('i1', anOutcome());
    expect(await items.find('i1')).not.toHaveProperty('notBefore');
  });
}

function expiring(tried: () => ItemsUnderTest): void {
  const EXPIRY = at('12:00:00');

  it('forgets a settled item when its time is over, though it may still lie in the table', async () => {
    const { items, expiry, setNow } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    await expiry.expireAt(['i1', 'nobody'], EXPIRY, 'feed-1');
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
    await expiry.expireAt(['i1'], EXPIRY, 'feed-1');
    setNow(EXPIRY);
    const puts = await Promise.all(Array.from({ length: 20 }, () => items.putPending(anItem())));
    expect(puts.filter((put) => put === 'new')).toHaveLength(1);
    expect(await items.find('i1')).toMatchObject({ status: { is: 'pending' } });
    expect(await items.waiting(at('23:00:00'))).toEqual([only('i1')]);
  });

  it('never lets a pending item expire; its outcome makes it', async () => {
    const { items, expiry, setNow } = tried();
    await items.putPending(anItem());
    await expiry.expireAt(['i1'], EXPIRY, 'feed-1');
    setNow(at('13:00:00'));
    expect(await items.find('i1')).toMatchObject({ status: { is: 'pending' } });
    expect(await items.putPending(anItem({ id: 'other' }))).toBe('new');
    await items.settle('other', anOutcome());
    expect(await items.settle('i1', anOutcome())).toBe(true);
    expect(await items.find('i1')).toBeUndefined();
    expect(await items.find('other')).toBeDefined();
  });

  it('keeps an item until the last feed that lists it has dropped it', async () => {
    const { items, expiry, setNow } = tried();
    for (const feedId of ['feed-1', 'feed-2', 'feed-3']) await items.putPending(anItem({ feedId }));
    await items.settle('i1', anOutcome());
    for (const feedId of ['feed-1', 'feed-1', 'feed-3']) await expiry.expireAt(['i1'], EXPIRY, feedId);
    setNow(at('13:00:00'));
    expect(await items.find('i1')).toBeDefined();
    await expiry.expireAt(['i1'], at('14:00:00'), 'feed-2');
    expect(await items.find('i1')).toBeDefined();
    setNow(at('14:00:00'));
    expect(await items.find('i1')).toBeUndefined();
  });

  it('lets feeds drop and list an item in any order at once', async () => {
    const { items, expiry, setNow } = tried();
    const feeds = Array.from({ length: 8 }, (_, number) => `feed-${number}`);
    for (const feedId of feeds) await items.putPending(anItem({ feedId }));
    await items.settle('i1', anOutcome());
    await Promise.all(feeds.map((feedId) => expiry.expireAt(['i1'], EXPIRY, feedId)));
    setNow(EXPIRY);
    expect(await items.find('i1')).toBeUndefined();
  });

  it('keeps an item whose words change after it left', async () => {
    const { items, expiry, setNow } = tried();
    await items.putPending(anItem());
    await items.settle('i1', anOutcome());
    await expiry.expireAt(['i1'], EXPIRY, 'feed-1');
    await items.renew(anItem({ version: 'words-2' }));
    await items.settle('i1', anOutcome({ version: 'words-2' }));
    setNow(EXPIRY);
    expect(await items.find('i1')).toBeDefined();
  });

  it('keeps an item that is listed again', async () => {
    const { items, expiry, setNow } = tried();
    for (const id of ['settled', 'pending']) await items.putPending(anItem({ id }));
    await items.settle('settled', anOutcome());
    await expiry.expireAt(['settled', 'pending'], EXPIRY, 'feed-1');
    for (const id of ['settled', 'pending']) expect(await items.putPending(anItem({ id }))).toBe('known');
    await items.settle('pending', anOutcome());
    setNow(at('13:00:00'));
    expect(await items.find('settled')).toBeDefined();
    expect(await items.find('pending')).toBeDefined();
  });
}
