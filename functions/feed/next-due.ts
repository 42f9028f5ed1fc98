const MINUTE_MS = 60_000;
const INTERVAL_MS = 10 * MINUTE_MS;
const LONGEST_MS = 24 * 60 * MINUTE_MS;
const JITTER_SHARE = 0.1;

interface PollRecord {
  readonly now: Date;
  readonly consecutiveFailures: number;
  /** A number from 0 to 1 that spreads the polls over ±10 % of the interval. */
  readonly jitter: number;
}

/** When a feed is due again: 10 minutes after a success, twice as long after each failure in a row, 24 h at most. */
export function nextDue({ now, consecutiveFailures, jitter }: PollRecord): Date {
  const intervalMs = Math.min(INTERVAL_MS * 2 ** consecutiveFailures, LONGEST_MS);
  const spread = 1 + JITTER_SHARE * (2 * jitter - 1);
  return new Date(now.getTime() + Math.min(intervalMs * spread, LONGEST_MS));
}
