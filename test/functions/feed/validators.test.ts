import { describe, expect, it } from '@jest/globals';
import { type FeedState, UNREAD } from '../../../functions/feed/feed.ts';
import { validatorsAfter, validatorsToSend } from '../../../functions/feed/validators.ts';
import type { Fetched } from '../../../functions/fetch/fetcher.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ago = (ms: number): string => new Date(NOW.getTime() - ms).toISOString();

const VALIDATORS = { etag: 'W/"a b"', lastModified: 'Sat, 21 Nov 2026 05:00:00 GMT' };
const aState = (different: Partial<FeedState> = {}): FeedState => ({
  ...UNREAD,
  ...VALIDATORS,
  lastWhole: ago(2 * DAY_MS),
  ...different,
});
/** Ten a day, the last one so many hours ago. */
const rhythm = (hours: number) => ({
  asOf: ago(hours * HOUR_MS),
  days: 18,
  hours: Array(24).fill(7.5),
  weekdays: Array(7).fill(25.7),
  recent: 0,
  lastItem: ago(hours * HOUR_MS),
});

describe('validatorsToSend', () => {
  it.each<[string, Partial<FeedState>]>([
    ['of a document of this week', {}],
    [
      'of a silent feed whose whole document is of today',
      { rhythm: rhythm(40), lastWhole: ago(23 * HOUR_MS) },
    ],
    ['of a feed that is silent as usual', { rhythm: rhythm(10) }],
    ['that were mistrusted until now', { mistrustUntil: NOW.toISOString() }],
  ])('sends those %s, byte for byte', (_name, different) => {
    expect(validatorsToSend(aState(different), NOW)).toEqual(VALIDATORS);
  });

  it.each<[string, Partial<FeedState>]>([
    ['of last week', { lastWhole: ago(7 * DAY_MS) }],
    ['of a feed that is silent for longer than its rhythm makes likely', { rhythm: rhythm(40) }],
    ['that are mistrusted', { mistrustUntil: new Date(NOW.getTime() + 1).toISOString() }],
    ['of a time that nobody knows', { lastWhole: '' }],
  ])('sends none %s', (_name, different) => {
    expect(validatorsToSend(aState(different), NOW)).toEqual({});
  });
});

const answer = (status: number, headers: Record<string, string>): Fetched => ({
  url: 'https://news.example/f1.xml',
  status,
  headers,
  body: new Uint8Array(),
  redirects: [],
});
const noted = (fetched: Fetched, hasNews: boolean, state = aState()): Partial<FeedState> =>
  validatorsAfter({ state, fetched, hasNews, now: NOW });
const SAME = { etag: VALIDATORS.etag, 'last-modified': VALIDATORS.lastModified };

describe('validatorsAfter', () => {
  it('keeps them over a 304, which may bring new ones', () => {
    expect(noted(answer(304, {}), false)).toEqual({ ...VALIDATORS, lastWhole: ago(2 * DAY_MS) });
    expect(noted(answer(304, { etag: '"b"' }), false)).toMatchObject({ etag: '"b"' });
  });

  it('forgets those that a whole document does not have', () => {
    expect(noted(answer(200, {}), true)).toEqual({ lastWhole: NOW.toISOString() });
  });

  it.each<[string, Record<string, string>, Partial<FeedState>]>([
    ['tag and date', SAME, {}],
    ['tag', { etag: VALIDATORS.etag, 'last-modified': 'Sat, 21 Nov 2026 11:00:00 GMT' }, {}],
  ])('mistrusts a %s that stayed when the items did not', (_name, headers, different) => {
    const { mistrustUntil } = noted(answer(200, headers), true, aState(different));
    expect(Date.parse(mistrustUntil ?? '') - NOW.getTime()).toBe(30 * DAY_MS);
  });

  it('mistrusts a date that stayed, where there is no tag', () => {
    const { etag: _, ...dateOnly } = aState();
    expect(noted(answer(200, { 'last-modified': VALIDATORS.lastModified }), true, dateOnly)).toHaveProperty(
      'mistrustUntil',
    );
  });

  it.each<[string, Fetched, boolean]>([
    ['a new tag', answer(200, { ...SAME, etag: '"b"' }), true],
    ['the same tag for the same items', answer(200, SAME), false],
    ['no validators at all', answer(200, {}), true],
    ['a 304', answer(304, SAME), true],
  ])('trusts %s', (_name, fetched, hasNews) => {
    expect(noted(fetched, hasNews)).not.toHaveProperty('mistrustUntil');
  });
});
