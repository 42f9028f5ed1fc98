import { forecast } from './forecast.ts';
import type { Rhythm } from './rhythm.ts';

const MINUTE_MS = 60_000;

/** What one request is worth, in minutes that one item waits. */
const PRICE_MINUTES = 3;
const FLOOR_MINUTES = 10;
const QUICK_FLOOR_MINUTES = 5;
/** With a tenth of jitter still within the hour. */
const CEILING_MINUTES = 54;
const LONGEST_CEILING_MINUTES = 8 * 60;
/** A feed silent for 30 days is still asked every hour, one silent for a quarter of a year every three. */
const SILENCE_SHARE = 1 / 720;
const TURNOVER_SHARE = 1 / 4;

export interface PollRhythm {
  readonly rhythm: Rhythm;
  /** How many items the feed lists. */
  readonly items: number;
  /** How much the waiting of one of its items counts: 1, more for a feed that has brought matches. */
  readonly weight: number;
  readonly now: Date;
  /** 3 when left out. */
  readonly priceMinutes?: number;
  /** 54 when left out, more for the long silent. */
  readonly ceilingMinutes?: number;
}

/**
 * The minutes from one poll of a feed to the next: until the items that are expected meanwhile have waited, all
 * together and times their weight, as long as one request is worth: w · ∫ λ(s) · (T − s) ds = c. For an even λ that is
 * T = √(2c ÷ (w·λ)), the interval that makes the whole waiting least for a number of requests (the square-root law:
 * Cho & Garcia-Molina, Effective page refresh policies for web crawlers, ACM TODS 28, 2003; Sia, Cho & Cho, Efficient
 * monitoring algorithm for fast news alerts, IEEE TKDE 19, 2007). Never shorter than the floor (10 min; 5 for weighted
 * feeds and where the list turns over so fast), never longer than it takes for a quarter of the list to become new,
 * nor than the ceiling: 54 min, or 1/720 of the time that an unweighted feed has been silent, 8 h at most.
 */
export function pollInterval(poll: PollRhythm): number {
  const { rhythm, items, weight, now, priceMinutes = PRICE_MINUTES } = poll;
  const ceiling = ceilingOf(poll);
  const floor = weight > 1 ? QUICK_FLOOR_MINUTES : FLOOR_MINUTES;
  const quarter = Math.max(1, items) * TURNOVER_SHARE;
  const expected = forecast(rhythm);
  let waiting = 0;
  let waited = 0;
  for (let minute = 1; minute < ceiling; minute += 1) {
    const coming = expected(new Date(now.getTime() + (minute - 0.5) * MINUTE_MS)) / 60;
    waited += weight * (waiting + coming / 2);
    waiting += coming;
    if (waited >= priceMinutes && minute >= floor) return minute;
    if (waiting >= quarter && minute >= QUICK_FLOOR_MINUTES) return minute;
  }
  return ceiling;
}

function ceilingOf({ rhythm, weight, now, ceilingMinutes }: PollRhythm): number {
  if (ceilingMinutes !== undefined) return ceilingMinutes;
  if (weight > 1) return CEILING_MINUTES;
  const silentMs = now.getTime() - Date.parse(rhythm.lastItem);
  const silentMinutes = (silentMs / MINUTE_MS) * SILENCE_SHARE;
  return Math.min(LONGEST_CEILING_MINUTES, Math.max(CEILING_MINUTES, silentMinutes));
}
