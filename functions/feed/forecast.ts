import { BURST_MS, keptAfter, type Rhythm, watchedDays } from './rhythm.ts';

const HOUR_MS = 3_600_000;
/** Before anything is known a feed counts as one that brings two items a day, at any hour of any day. */
const PRIOR_ITEMS = 1;
const PRIOR_DAYS = 0.5;
const EVEN_HOURS = 12;
const EVEN_WEEKDAYS = 14;
/** How much of the forecast is what came in the last hours, and not the level of the last weeks. */
const BURST_SHARE = 0.3;

/** How many items an hour are to be expected at a moment that is not before the rhythm's own. */
export type Forecast = (at: Date) => number;

/**
 * What a rhythm promises: 0.7 · level · hour of the day · day of the week + 0.3 · what came in the last hours. The
 * level is items ÷ days, both forgotten alike; the shares of hours and days are drawn towards even ones, the more
 * the less is known. News comes in bursts, each item making the next more likely (a self-exciting process: Hawkes,
 * Biometrika 58, 1971); the second part is its kernel with one weight for all feeds.
 */
export function forecast(rhythm: Rhythm): Forecast {
  const asOf = Date.parse(rhythm.asOf);
  const items = sum(rhythm.hours);
  const aDay = items / Math.max(rhythm.days, PRIOR_DAYS / 10);
  const hours = sharesOf(smoothed(rhythm.hours), EVEN_HOURS + aDay);
  const weekdays = sharesOf(rhythm.weekdays, EVEN_WEEKDAYS + 7 * aDay);
  return (at) => {
    const aheadMs = Math.max(0, at.getTime() - asOf);
    const kept = keptAfter(aheadMs);
    const perDay = (items * kept + PRIOR_ITEMS) / (watchedDays(rhythm.days, kept) + PRIOR_DAYS);
    const usual = (perDay / 24) * (hours[at.getUTCHours()] ?? 1) * (weekdays[at.getUTCDay()] ?? 1);
    const burst = (rhythm.recent * Math.exp(-aheadMs / BURST_MS)) / (BURST_MS / HOUR_MS);
    return (1 - BURST_SHARE) * usual + BURST_SHARE * burst;
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** How much more than an even share each place has; 1 everywhere without any knowledge. */
function sharesOf(counts: readonly number[], even: number): number[] {
  const places = counts.length;
  const all = sum(counts) + even;
  return counts.map((count) => (places * (count + even / places)) / all);
}

/** Half of each hour's count is spread over its neighbours: an hour's end is no wall. */
const smoothed = (hours: readonly number[]): number[] =>
  hours.map((count, hour) => count / 2 + ((hours.at(hour - 1) ?? 0) + (hours[(hour + 1) % 24] ?? 0)) / 4);
