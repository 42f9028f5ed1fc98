import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FeedState, UNREAD } from '../../functions/feed/feed.ts';
import type { FeedList, FeedStates } from '../../functions/feed/feed-store.ts';
import { aFeedListing } from '../support/a-feed-listing.ts';

/** An empty feed list to be tried. */
export interface FeedsUnderTest {
  readonly feeds: FeedList & FeedStates;
  close(): Promise<void>;
}

const at = (time: string): Date => new Date(`2026-11-21T${time}.000Z`);
const NOW = at('05:00:00');
const LATER = at('06:00:00');

const aState = (different: Partial<FeedState> = {}): FeedState => ({
  lastSuccess: '2026-11-21T05:01:00.000Z',
  lastTried: '2026-11-21T05:01:00.000Z',
  consecutiveFailures: 0,
  etag: 'W/"a b"',
  lastModified: 'Sat, 21 Nov 2026 05:00:00 GMT',
  lastWhole: '2026-11-21T05:00:00.000Z',
  bodyHash: 'h'.repeat(22),
  items: 2,
  ...different,
});

/** Everything that a state can carry. */
const FULL: FeedState = aState({
  lastError: { at: '2026-11-20T05:00:00.000Z', reason: 'HTTP 503' },
  failingSince: '2026-11-20T05:00:00.000Z',
  gone: { since: '2026-11-20T05:00:00.000Z', times: 2 },
  mistrustUntil: '2026-12-21T05:00:00.000Z',
  rhythm: {
    asOf: '2026-11-21T05:00:00.000Z',
    days: 13.5,
    hours: Array.from({ length: 24 }, (_, hour) => hour / 10),
    weekdays: [0, 1.25, 3, 4, 5, 6, 7],
    recent: 0.5,
    lastItem: '2026-11-21T04:00:00.000Z',
  },
  pace: { minutes: 60, skipHours: [0, 1], skipDays: [6] },
  possibleGap: '2026-11-19T05:00:00.000Z',
  renewals: { day: '2026-11-21', count: 3 },
  moving: { to: 'https://news.example/there.xml', since: '2026-11-20T05:00:00.000Z', times: 2 },
  movedTo: 'https://news.example/moved.xml',
  push: {
    token: 't'.repeat(22),
    hub: 'https://hub.example/',
    topic: 'https://news.example/f1.xml',
    lookAgainAt: '2026-11-28T05:00:00.000Z',
    until: '2026-11-30T05:00:00.000Z',
  },
});

/** 5,000 items with ids and versions as long as they are. */
const LONG_LISTING = Array.from({ length: 5_000 }, (_, number) => ({
  id: String(number).padStart(22, '-'),
  version: String(number).padStart(8, '-'),
}));

/** What every FeedList with its FeedStates keeps. */
export function feedStoreContract(name: string, open: () => Promise<FeedsUnderTest>): void {
  describe(`${name} keeps the contract of FeedList and FeedStates`, () => {
    let tried: FeedsUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    const dueIds = async (now: Date): Promise<string[]> =>
      (await tried.feeds.due(now)).map(({ feedId }) => feedId);

    it('puts a new feed on the list, unread and due at once', async () => {
      const listing = aFeedListing({ lang: 'ru', category: 'Region' });
      expect(await tried.feeds.enlist(listing, NOW)).toBe('new');
      const feed = { ...listing, retired: false, nextDue: NOW.toISOString(), state: UNREAD };
      expect(await tried.feeds.find('f1')).toEqual(feed);
      expect(await tried.feeds.all()).toEqual([feed]);
      expect(await dueIds(NOW)).toEqual(['f1']);
    });

    it('gives a known feed its new title and origin and leaves the rest', async () => {
      await tried.feeds.enlist(aFeedListing({ category: 'Region' }), NOW);
      await tried.feeds.save('f1', aState(), LATER);
      expect(await tried.feeds.enlist(aFeedListing({ title: 'Gazette', origin: 'added' }), NOW)).toBe(
        'known',
      );
      const expected = { title: 'Gazette', origin: 'added', category: 'Region', state: aState() };
      expect(await tried.feeds.find('f1')).toMatchObject(expected);
      expect(await dueIds(NOW)).toEqual([]);
    });

    it('lets one of many that enlist the same feed be the first', async () => {
      const enlist = () => tried.feeds.enlist(aFeedListing(), NOW);
      const answers = await Promise.all(Array.from({ length: 50 }, enlist));
      expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
    });

    it('knows no feed that was never enlisted', async () => {
      expect(await tried.feeds.find('nobody')).toBeUndefined();
      expect(await tried.feeds.retire('nobody')).toBe(false);
      await expect(tried.feeds.save('nobody', aState(), LATER)).rejects.toThrow(/^feed: /);
      expect(await tried.feeds.all()).toEqual([]);
    });

    it('takes a feed off the list once, keeps its state, and is never due with it', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      await tried.feeds.save('f1', aState(), NOW);
      expect(await tried.feeds.retire('f1')).toBe(true);
      expect(await tried.feeds.retire('f1')).toBe(false);
      expect(await tried.feeds.find('f1')).toMatchObject({ retired: true, state: aState() });
      expect(await tried.feeds.all()).toHaveLength(1);
      expect(await dueIds(LATER)).toEqual([]);
    });

    it('makes a retired feed due at once when it comes back, with its state', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      await tried.feeds.save('f1', aState(), LATER);
      await tried.feeds.retire('f1');
      await tried.feeds.enlist(aFeedListing({ title: 'Back' }), NOW);
      const expected = { title: 'Back', retired: false, nextDue: NOW.toISOString(), state: aState() };
      expect(await tried.feeds.find('f1')).toMatchObject(expected);
      expect(await dueIds(NOW)).toEqual(['f1']);
    });

    it('keeps what a poll learnt of a feed that was retired meanwhile, which is still not due', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      await tried.feeds.retire('f1');
      await tried.feeds.save('f1', aState(), NOW);
      expect(await tried.feeds.find('f1')).toMatchObject({ retired: true, state: aState() });
      expect(await dueIds(LATER)).toEqual([]);
    });

    it('replaces the whole state', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      await tried.feeds.save('f1', aState({ lastError: { at: NOW.toISOString(), reason: 'timeout' } }), NOW);
      const bare = { consecutiveFailures: 2, items: 0 };
      await tried.feeds.save('f1', bare, LATER);
      expect((await tried.feeds.find('f1'))?.state).toEqual(bare);
    });

    it('finds what is due, soonest first, up to and with the very moment', async () => {
      const dues = { late: '05:00:03', first: '05:00:01', last: '05:00:04', second: '05:00:02' };
      for (const [id, time] of Object.entries(dues)) {
        await tried.feeds.enlist(aFeedListing({ id }), NOW);
        await tried.feeds.save(id, aState(), at(time));
      }
      expect(await dueIds(at('05:00:03'))).toEqual(['first', 'second', 'late']);
      expect(await dueIds(at('05:00:00'))).toEqual([]);
      expect((await tried.feeds.due(at('05:00:01')))[0]).toEqual({
        feedId: 'first',
        dueAt: at('05:00:01').toISOString(),
      });
    });

    it('gives back a state with everything that it can carry', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      await tried.feeds.save('f1', FULL, LATER);
      expect((await tried.feeds.find('f1'))?.state).toEqual(FULL);
    });

    it('keeps what a feed lists apart from its state, in order', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      expect(await tried.feeds.listing('f1')).toEqual([]);
      const listed = [
        { id: 'i2', version: 'v1' },
        { id: 'i1', version: 'v9' },
      ];
      await tried.feeds.saveListing('f1', listed);
      expect(await tried.feeds.listing('f1')).toEqual(listed);
      expect(await tried.feeds.find('f1')).toMatchObject({ state: UNREAD });
      await tried.feeds.saveListing('f1', []);
      expect(await tried.feeds.listing('f1')).toEqual([]);
    });

    it('takes a listing of 7,000 items', async () => {
      const listed = [...LONG_LISTING, ...LONG_LISTING.slice(0, 2_000)];
      await tried.feeds.saveListing('f1', listed);
      expect(await tried.feeds.listing('f1')).toEqual(listed);
    });

    it('counts the matches of a feed, whatever its polls save meanwhile', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      await tried.feeds.noteMatch('f1', NOW);
      await tried.feeds.save('f1', aState(), LATER);
      await tried.feeds.noteMatch('f1', LATER);
      expect((await tried.feeds.find('f1'))?.matched).toEqual({ count: 2, last: LATER.toISOString() });
    });

    it('passes over a match of a feed that is not there', async () => {
      await tried.feeds.noteMatch('nobody', NOW);
      expect(await tried.feeds.find('nobody')).toBeUndefined();
    });

    it('gives back every feed of a list that is more than a page, with 5,000 items beside each', async () => {
      const lastError = { at: NOW.toISOString(), reason: 'x'.repeat(100_000) };
      const ids = Array.from({ length: 12 }, (_, number) => `f${number + 10}`);
      for (const id of ids) {
        await tried.feeds.enlist(aFeedListing({ id }), NOW);
        await tried.feeds.saveListing(id, LONG_LISTING);
        await tried.feeds.save(id, aState({ lastError }), NOW);
      }
      const all = await tried.feeds.all();
      expect(all.map((feed) => feed.id).sort()).toEqual(ids);
      expect(all.every(({ state }) => state.lastError?.reason.length === 100_000)).toBe(true);
      expect(await tried.feeds.listing('f21')).toEqual(LONG_LISTING);
      expect((await dueIds(NOW)).sort()).toEqual(ids);
    });
  });
}
