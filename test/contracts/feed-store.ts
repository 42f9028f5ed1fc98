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
  listed: ['i1', 'i2'],
  ...different,
});

/** 22 characters, as ids are. */
const longId = (number: number): string => String(number).padStart(22, '-');

/** What every FeedList with its FeedStates keeps. */
export function feedStoreContract(name: string, open: () => Promise<FeedsUnderTest>): void {
  describe(`${name} keeps the contract of FeedList and FeedStates`, () => {
    let tried: FeedsUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    it('puts a new feed on the list, unread and due at once', async () => {
      const listing = aFeedListing({ lang: 'ru', category: 'Region' });
      expect(await tried.feeds.enlist(listing, NOW)).toBe('new');
      const feed = { ...listing, retired: false, nextDue: NOW.toISOString(), state: UNREAD };
      expect(await tried.feeds.find('f1')).toEqual(feed);
      expect(await tried.feeds.all()).toEqual([feed]);
      expect(await tried.feeds.due(NOW)).toEqual(['f1']);
    });

    it('gives a known feed its new title and origin and leaves the rest', async () => {
      await tried.feeds.enlist(aFeedListing({ category: 'Region' }), NOW);
      await tried.feeds.save('f1', aState(), LATER);
      expect(await tried.feeds.enlist(aFeedListing({ title: 'Gazette', origin: 'added' }), NOW)).toBe(
        'known',
      );
      const expected = { title: 'Gazette', origin: 'added', category: 'Region', state: aState() };
      expect(await tried.feeds.find('f1')).toMatchObject(expected);
      expect(await tried.feeds.due(NOW)).toEqual([]);
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
      expect(await tried.feeds.due(LATER)).toEqual([]);
    });

    it('makes a retired feed due at once when it comes back, with its state', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      await tried.feeds.save('f1', aState(), LATER);
      await tried.feeds.retire('f1');
      await tried.feeds.enlist(aFeedListing({ title: 'Back' }), NOW);
      const expected = { title: 'Back', retired: false, nextDue: NOW.toISOString(), state: aState() };
      expect(await tried.feeds.find('f1')).toMatchObject(expected);
      expect(await tried.feeds.due(NOW)).toEqual(['f1']);
    });

    it('keeps what a poll learnt of a feed that was retired meanwhile, which is still not due', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      await tried.feeds.retire('f1');
      await tried.feeds.save('f1', aState(), NOW);
      expect(await tried.feeds.find('f1')).toMatchObject({ retired: true, state: aState() });
      expect(await tried.feeds.due(LATER)).toEqual([]);
    });

    it('replaces the whole state', async () => {
      await tried.feeds.enlist(aFeedListing(), NOW);
      await tried.feeds.save('f1', aState({ lastError: { at: NOW.toISOString(), reason: 'timeout' } }), NOW);
      const bare = { consecutiveFailures: 2, listed: [] };
      await tried.feeds.save('f1', bare, LATER);
      expect((await tried.feeds.find('f1'))?.state).toEqual(bare);
    });

    it('finds what is due, soonest first, up to and with the very moment', async () => {
      const dues = { late: '05:00:03', first: '05:00:01', last: '05:00:04', second: '05:00:02' };
      for (const [id, time] of Object.entries(dues)) {
        await tried.feeds.enlist(aFeedListing({ id }), NOW);
        await tried.feeds.save(id, aState(), at(time));
      }
      expect(await tried.feeds.due(at('05:00:03'))).toEqual(['first', 'second', 'late']);
      expect(await tried.feeds.due(at('05:00:00'))).toEqual([]);
    });

    it('gives back every feed of a list that is more than a page, with 5,000 listed items each', async () => {
      const listed = Array.from({ length: 5_000 }, (_, number) => longId(number));
      const ids = Array.from({ length: 12 }, (_, number) => `f${number + 10}`);
      for (const id of ids) {
        await tried.feeds.enlist(aFeedListing({ id }), NOW);
        await tried.feeds.save(id, aState({ listed }), NOW);
      }
      const all = await tried.feeds.all();
      expect(all.map((feed) => feed.id).sort()).toEqual(ids);
      expect(all.every((feed) => feed.state.listed.length === 5_000)).toBe(true);
      expect(all[0]?.state.listed).toEqual(listed);
      expect((await tried.feeds.due(NOW)).sort()).toEqual(ids);
    });
  });
}
