import { describe, expect, it } from '@jest/globals';
import { buildEdition, cutoffOf, type Findings } from '../../../functions/digest/build-edition.ts';
import type { Feed, FeedState } from '../../../functions/feed/feed.ts';
import type { StoredItem } from '../../../functions/feed/item-store.ts';
import { aMatch } from '../../support/a-match.ts';

const CUTOFF = '2026-11-21T06:00:00.000Z';
const nothing: Findings = {
  matches: [],
  unreadable: [],
  feeds: [],
  settled: { match: 0, borderline: 0, irrelevant: 0, unreadable: 0 },
};

const feed = (id: string, state: Partial<FeedState>, retired = false): Feed => ({
  id,
  url: `https://${id}.example/feed`,
  title: `Feed ${id}`,
  origin: 'file',
  retired,
  nextDue: CUTOFF,
  state: { consecutiveFailures: 0, items: 0, ...state },
});

const unreadable = (id: string, at: string): StoredItem => ({
  id,
  feedId: 'f1',
  title: `Item ${id}`,
  link: `https://f1.example/${id}`,
  text: '',
  late: false,
  seenAt: at,
  nextTry: at,
  attempts: 1,
  version: 'words-1',
  status: {
    is: 'settled',
    outcome: { answer: 'unreadable', readFrom: 'page', version: 'words-1', reason: 'status 403', at },
  },
});

describe('cutoffOf', () => {
  it.each([
    ['2026-11-21T06:00:00.000Z', '2026-11-21T06:00:00.000Z'],
    ['2026-11-21T06:29:59.999Z', '2026-11-21T06:00:00.000Z'],
    ['2026-11-21T06:30:00.000Z', '2026-11-21T06:30:00.000Z'],
    ['2026-11-21T00:12:00.000Z', '2026-11-21T00:00:00.000Z'],
  ])('of %s is %s', (now, cutoff) => {
    expect(cutoffOf(new Date(now))).toBe(cutoff);
  });
});

describe('buildEdition', () => {
  it('lists the matches stored in the last 72 h, oldest first, each once, in whatever order they come', () => {
    const matches = [
      aMatch({ id: 'since-cutoff', foundAt: '2026-11-21T06:05:00.000Z' }),
      aMatch({ id: 'oldest', foundAt: '2026-11-18T06:00:00.001Z' }),
      aMatch({ id: 'too-old', foundAt: '2026-11-18T06:00:00.000Z' }),
      aMatch({ id: 'oldest', foundAt: '2026-11-18T06:00:00.001Z' }),
    ];
    const edition = buildEdition(CUTOFF, { ...nothing, matches });
    expect(edition.cutoff).toBe(CUTOFF);
    expect(edition.matchIds).toEqual(['oldest', 'since-cutoff']);
    expect(buildEdition(CUTOFF, { ...nothing, matches: matches.toReversed() })).toEqual(edition);
  });

  it('names what could not be read within a day, newest first', () => {
    const items = [
      unreadable('a', '2026-11-20T07:00:00.000Z'),
      unreadable('b', '2026-11-21T05:00:00.000Z'),
      unreadable('c', '2026-11-20T05:59:00.000Z'),
    ];
    const { unread } = buildEdition(CUTOFF, { ...nothing, unreadable: items, feeds: [feed('f1', {})] });
    expect(unread).toEqual([
      { title: 'Item b', url: 'https://f1.example/b', source: 'Feed f1', reason: 'status 403' },
      { title: 'Item a', url: 'https://f1.example/a', source: 'Feed f1', reason: 'status 403' },
    ]);
  });

  it('names 50 at most', () => {
    const many = Array.from({ length: 60 }, (_, i) => unreadable(`i${i}`, '2026-11-21T05:00:00.000Z'));
    expect(buildEdition(CUTOFF, { ...nothing, unreadable: many }).unread).toHaveLength(50);
  });

  it('says what was looked at', () => {
    const feeds = [
      feed('read', { lastSuccess: '2026-11-21T05:00:00.000Z' }),
      feed('silent', { lastSuccess: '2026-11-19T05:00:00.000Z' }),
      feed('new', {}),
      feed('failing', {
        lastSuccess: '2026-11-21T04:00:00.000Z',
        consecutiveFailures: 2,
        lastError: { at: '2026-11-21T05:00:00.000Z', reason: 'status 503' },
      }),
      feed('retired', { consecutiveFailures: 9 }, true),
    ];
    const settled = { match: 1, borderline: 2, irrelevant: 30, unreadable: 4 };
    expect(buildEdition(CUTOFF, { ...nothing, feeds, settled }).coverage).toEqual({
      feedsRead: 1,
      feedsFailing: [{ title: 'Feed failing', reason: 'status 503' }],
      articlesRead: 33,
      articlesUnreadable: 4,
    });
  });
});
