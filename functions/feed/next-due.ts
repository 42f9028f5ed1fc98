import type { FailureKind } from './failure-kind.ts';
import { failureWaitMs } from './failure-wait.ts';
import type { Feed, FeedState } from './feed.ts';
import { pollInterval } from './poll-interval.ts';
import { afterSkipped, wishedWaitMs } from './publisher-wishes.ts';
import { noRhythm, rhythmAt } from './rhythm.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const JITTER_SHARE = 0.1;
const LONGEST_RETRY_MS = DAY_MS;
const UNKNOWN_TURN_MS = MINUTE_MS;
const MATCH_MEMORY_MS = 90 * DAY_MS;
const GAP_MEMORY_MS = 7 * DAY_MS;
/** Twice as often: the interval goes with the root of the weight. */
const QUICKER = 4;
const SHORTEST_MS = 5 * MINUTE_MS;

interface Reading {
  /** As it stands after the reading. */
  readonly state: FeedState;
  readonly matched: Feed['matched'];
  /** Of the answer. */
  readonly headers: Readonly<Record<string, string>>;
  readonly isFirst: boolean;
  readonly now: Date;
  /** A number from 0 to 1 that spreads the polls. */
  readonly jitter: number;
}

/**
 * When a feed is due after it was read: by its own rhythm (pollInterval; the weight is 4 for 90 days after a match,
 * and 4 times more for a week after a possible gap), ±10 %, never before its publisher wishes. After a first reading
 * it is any moment from 5 minutes to that, so that a list that was read at once does not stay in step.
 */
export function dueAfterReading({ state, matched, headers, isFirst, now, jitter }: Reading): Date {
  const weight = within(matched?.last, MATCH_MEMORY_MS, now) * within(state.possibleGap, GAP_MEMORY_MS, now);
  const rhythm = rhythmAt(state.rhythm ?? noRhythm(now), now);
  const intervalMs = pollInterval({ rhythm, items: state.items, weight, now }) * MINUTE_MS;
  const ownMs = isFirst ? SHORTEST_MS + (intervalMs - SHORTEST_MS) * jitter : spread(intervalMs, jitter);
  const wishedMs = wishedWaitMs({ headers, pace: state.pace, now }) * (1 + JITTER_SHARE * jitter);
  const due = new Date(now.getTime() + Math.max(ownMs, wishedMs));
  const allowed = afterSkipped(due, state.pace);
  // Not all at the stroke of the hour.
  return allowed === due ? due : new Date(allowed.getTime() + jitter * 10 * MINUTE_MS);
}

const within = (at: string | undefined, memoryMs: number, now: Date): number =>
  at !== undefined && now.getTime() - Date.parse(at) <= memoryMs ? QUICKER : 1;

/** ±10 %. */
const spread = (waitMs: number, jitter: number): number => waitMs * (1 + JITTER_SHARE * (2 * jitter - 1));

interface Failing {
  /** As it stands after the failure. */
  readonly state: FeedState;
  readonly kind: FailureKind;
  /** What the server asked for (RFC 9110 §10.2.3); heard up to 24 h. */
  readonly retryAfterMs: number | undefined;
  readonly now: Date;
  readonly jitter: number;
}

/** When a failing feed is due again: failureWaitMs ±10 %, never before its server's Retry-After. */
export function dueAfterFailure({ state, kind, retryAfterMs = 0, now, jitter }: Failing): Date {
  const askedMs = Math.min(retryAfterMs, LONGEST_RETRY_MS) * (1 + JITTER_SHARE * jitter);
  return new Date(now.getTime() + Math.max(spread(failureWaitMs(state, kind, now), jitter), askedMs));
}

/** When a feed is due whose server's turn had not come: as soon as it comes. */
export const dueAtItsTurn = (now: Date, retryAfterMs = UNKNOWN_TURN_MS): Date =>
  new Date(now.getTime() + Math.max(0, Math.min(retryAfterMs, LONGEST_RETRY_MS)));
