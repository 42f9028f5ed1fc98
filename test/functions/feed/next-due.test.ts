import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FailureKind } from '../../../functions/feed/failure-kind.ts';
import { type FeedState, UNREAD } from '../../../functions/feed/feed.ts';
import type { FeedPace } from '../../../functions/feed/item.ts';
import { dueAfterFailure, dueAfterReading, dueAtItsTurn } from '../../../functions/feed/next-due.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ago = (ms: number): string => new Date(NOW.getTime() - ms).toISOString();
const minutesTo = (due: Date): number => (due.getTime() - NOW.getTime()) / MINUTE_MS;
const jitters = fc.double({ min: 0, max: 1, noNaN: true });

const PERDAY10: FeedState = {
  ...UNREAD,
  items: 30,
  rhythm: {
    asOf: NOW.toISOString(),
    days: 18,
    hours: Array(24).fill(7.5),
    weekdays: Array(7).fill(25.7),
    recent: 1.25,
    lastItem: NOW.toISOString(),
  },
};

interface Given {
  readonly state?: FeedState;
  readonly matched?: { readonly count: number; readonly last: string };
  readonly headers?: Record<string, string>;
  readonly isFirst?: boolean;
  readonly jitter?: number;
}
const afterReading = ({
  state = PERDAY10,
  matched,
  headers = {},
  isFirst = false,
  jitter = 0.5,
}: Given): number => minutesTo(dueAfterReading({ state, matched, headers, isFirst, now: NOW, jitter }));

describe('dueAfterReading', () => {
  it('waits for the interval of its rhythm, a tenth more or less', () => {
    const waits = afterReading({});
    expect(waits).toBeGreaterThan(28);
    expect(waits).toBeLessThan(32);
    expect(afterReading({ jitter: 0 })).toBeCloseTo(waits * 0.9, 5);
    expect(afterReading({ jitter: 1 })).toBeCloseTo(waits * 1.1, 5);
  });

  it('is quicker for 90 days after a match, and for a week after a possible gap', () => {
    const usual = afterReading({});
    const matched = (days: number) => afterReading({ matched: { count: 1, last: ago(days * DAY_MS) } });
    const gap = (days: number) => afterReading({ state: { ...PERDAY10, possibleGap: ago(days * DAY_MS) } });
    expect([matched(89), gap(6)].every((waits) => waits < usual * 0.6)).toBe(true);
    expect([matched(91), gap(8)]).toEqual([usual, usual]);
  });

  it('may be any time within the interval after a first reading', () => {
    expect(afterReading({ isFirst: true, jitter: 0 })).toBe(5);
    expect(afterReading({ isFirst: true, jitter: 1 })).toBeCloseTo(afterReading({}), 5);
  });

  it('is never before its publisher wishes, nor in an hour that is to be skipped', () => {
    const paces: fc.Arbitrary<FeedPace> = fc.record(
      {
        minutes: fc.integer({ min: 1, max: 300 }),
        skipHours: fc.array(fc.integer({ min: 0, max: 22 })),
        skipDays: fc.array(fc.integer({ min: 0, max: 5 })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        paces,
        fc.integer({ min: 0, max: 20_000 }),
        jitters,
        fc.boolean(),
        (pace, seconds, jitter, isFirst) => {
          const headers = { 'cache-control': `max-age=${seconds}` };
          const state = { ...PERDAY10, pace };
          const due = dueAfterReading({ state, matched: undefined, headers, isFirst, now: NOW, jitter });
          expect(minutesTo(due)).toBeGreaterThanOrEqual(Math.max(pace.minutes ?? 0, seconds / 60));
          expect(pace.skipHours ?? []).not.toContain(due.getUTCHours());
          expect(pace.skipDays ?? []).not.toContain(due.getUTCDay());
        },
      ),
    );
  });

  it('lies between 4.5 minutes and an hour where nobody wishes anything', () => {
    fc.assert(
      fc.property(jitters, fc.boolean(), fc.boolean(), fc.nat(1_000), (jitter, isFirst, isUnread, items) => {
        const state = isUnread ? { ...UNREAD, items } : { ...PERDAY10, items };
        const waits = afterReading({ state, isFirst, jitter });
        return waits >= 4.5 && waits <= 60;
      }),
    );
  });
});

const KINDS: readonly FailureKind[] = ['passing', 'unreadable', 'refused', 'missing', 'gone'];
const failed = (times: number, different: Partial<FeedState> = {}): FeedState => ({
  ...UNREAD,
  consecutiveFailures: times,
  failingSince: ago(HOUR_MS),
  ...different,
});
const afterFailure = (state: FeedState, kind: FailureKind, retryAfterMs?: number, jitter = 0.5): number =>
  minutesTo(dueAfterFailure({ state, kind, retryAfterMs, now: NOW, jitter }));

describe('dueAfterFailure', () => {
  it.each<[FailureKind, number, number]>([
    ['passing', 1, 20],
    ['passing', 2, 40],
    ['passing', 29, 360],
    ['passing', 30, 1_440],
    ['unreadable', 1, 30],
    ['unreadable', 10, 720],
    ['refused', 1, 60],
    ['refused', 10, 1_440],
    ['missing', 1, 120],
    ['missing', 10, 1_440],
    ['gone', 1, 1_440],
  ])('%s for the %ith time: %i minutes', (kind, times, expected) => {
    expect(afterFailure(failed(times), kind)).toBeCloseTo(expected, 5);
  });

  it('asks the dead monthly, but not before they failed for 30 days', () => {
    const since = (days: number): FeedState => failed(40, { failingSince: ago(days * DAY_MS) });
    expect(afterFailure(since(29), 'passing')).toBe(1_440);
    expect(afterFailure(since(31), 'passing')).toBe(30 * 1_440);
    expect(afterFailure(since(3_000), 'unreadable', undefined, 1)).toBeCloseTo(33 * 1_440, 5);
  });

  it('believes a 410 when it was said three times over two days', () => {
    const gone = (times: number, hours: number): number =>
      afterFailure(failed(times, { gone: { since: ago(hours * HOUR_MS), times } }), 'gone');
    expect([gone(2, 72), gone(3, 47)]).toEqual([1_440, 1_440]);
    expect(gone(3, 48)).toBe(30 * 1_440);
  });

  it('is never before the Retry-After, heard up to a day', () => {
    expect(afterFailure(failed(1), 'passing', 2 * HOUR_MS, 0)).toBe(120);
    expect(afterFailure(failed(1), 'passing', 90 * DAY_MS, 0)).toBe(1_440);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: DAY_MS }),
        jitters,
        (times, askedMs, jitter) =>
          KINDS.every(
            (kind) => Math.ceil(afterFailure(failed(times), kind, askedMs, jitter) * MINUTE_MS) >= askedMs,
          ),
      ),
    );
  });

  it('never waits for less after one failure more, nor after a longer time, nor for ever', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), days, days, jitters, (times, before, more, jitter) => {
        for (const kind of KINDS) {
          const state = failed(times, { failingSince: ago(before * DAY_MS) });
          const worse = failed(times + 1, { failingSince: ago((before + more) * DAY_MS) });
          const [waits, then] = [state, worse].map((each) => afterFailure(each, kind, 0, jitter));
          expect(then).toBeGreaterThanOrEqual(waits ?? 0);
          expect(then).toBeLessThanOrEqual(33 * 1_440 + 0.001);
        }
      }),
    );
  });
});

describe('dueAtItsTurn', () => {
  it.each([
    [undefined, 1],
    [0, 0],
    [5 * MINUTE_MS, 5],
    [90 * DAY_MS, 1_440],
  ])('after %p ms is in %i minutes', (retryAfterMs, expected) => {
    expect(minutesTo(dueAtItsTurn(NOW, retryAfterMs))).toBe(expected);
  });
});
