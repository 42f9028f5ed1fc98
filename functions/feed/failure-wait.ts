import type { FailureKind } from './failure-kind.ts';
import type { FeedState } from './feed.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The wait after the first failure of each kind, and the one that doubling it leads to. */
const WAITS: Readonly<Record<FailureKind, { readonly firstMs: number; readonly mostMs: number }>> = {
  passing: { firstMs: 20 * MINUTE_MS, mostMs: 6 * HOUR_MS },
  unreadable: { firstMs: 30 * MINUTE_MS, mostMs: 12 * HOUR_MS },
  refused: { firstMs: HOUR_MS, mostMs: DAY_MS },
  missing: { firstMs: 2 * HOUR_MS, mostMs: DAY_MS },
  gone: { firstMs: DAY_MS, mostMs: DAY_MS },
};
const DAILY_AFTER_FAILURES = 30;
const DEAD_AFTER_MS = 30 * DAY_MS;
const DEAD_WAIT_MS = 30 * DAY_MS;
const GONE_TIMES = 3;
const GONE_MS = 48 * HOUR_MS;

/** Whether a feed's 410 is believed: said three times, over two days at least, and nothing read since. */
export function isGone({ gone }: FeedState, now: Date): boolean {
  return gone !== undefined && gone.times >= GONE_TIMES && now.getTime() - Date.parse(gone.since) >= GONE_MS;
}

/** Whether nothing of a feed could be read for over 30 days. */
export function isDead({ failingSince }: FeedState, now: Date): boolean {
  return failingSince !== undefined && now.getTime() - Date.parse(failingSince) > DEAD_AFTER_MS;
}

/**
 * How long to leave a failing feed alone, in ms: by the kind of its failure, twice as long after each one in a row up
 * to that kind's limit, a day from the 30th on, and a month once it counts as gone or dead. It is never given up:
 * feeds come back after months, and one success makes all good.
 */
export function failureWaitMs(state: FeedState, kind: FailureKind, now: Date): number {
  if (isGone(state, now) || isDead(state, now)) return DEAD_WAIT_MS;
  const { firstMs, mostMs } = WAITS[kind];
  const { consecutiveFailures } = state;
  if (consecutiveFailures >= DAILY_AFTER_FAILURES) return DAY_MS;
  return Math.min(firstMs * 2 ** Math.max(0, consecutiveFailures - 1), mostMs);
}
