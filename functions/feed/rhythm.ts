const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HALF_LIFE_DAYS = 14;
/** How long a burst is remembered. */
export const BURST_MS = 3 * HOUR_MS;
/** A document tells of at most this much of its feed's past. */
const SEED_MS = 28 * DAY_MS;

/**
 * When a feed brings items, forgotten by half every 14 days. Small enough for the feed's row: some 200 bytes.
 */
export interface Rhythm {
  /** The moment all these numbers are of, ISO 8601 UTC. */
  readonly asOf: string;
  /** For how many days the feed has been watched. */
  readonly days: number;
  /** How many items came in each hour of the UTC day, 24 numbers; their sum is the number of items. */
  readonly hours: readonly number[];
  /** And on each day of the UTC week, 7 numbers from Sunday. */
  readonly weekdays: readonly number[];
  /** How many came just now, forgotten within hours instead of weeks (by 1/e every 3 hours). */
  readonly recent: number;
  /** When the last one came. */
  readonly lastItem: string;
}

/** The rhythm of a feed of which nothing is known yet. */
export const noRhythm = (asOf: Date): Rhythm => ({
  asOf: asOf.toISOString(),
  days: 0,
  hours: Array(24).fill(0),
  weekdays: Array(7).fill(0),
  recent: 0,
  lastItem: asOf.toISOString(),
});

/** How much of a count is left after so long. */
export const keptAfter = (passedMs: number): number => 2 ** (-passedMs / DAY_MS / HALF_LIFE_DAYS);

/** The days watched, old ones counting less like the items they brought, after a time that kept so much of them. */
export const watchedDays = (days: number, kept: number): number =>
  days * kept + ((1 - kept) * HALF_LIFE_DAYS) / Math.LN2;

/** The same rhythm as it looks at a later moment when nothing came meanwhile. */
export function rhythmAt(rhythm: Rhythm, at: Date): Rhythm {
  const passedMs = Math.max(0, at.getTime() - Date.parse(rhythm.asOf));
  if (passedMs === 0) return rhythm;
  const kept = keptAfter(passedMs);
  const times = (by: number) => (count: number) => rounded(count * by);
  return {
    ...rhythm,
    asOf: at.toISOString(),
    days: rounded(watchedDays(rhythm.days, kept)),
    hours: rhythm.hours.map(times(kept)),
    weekdays: rhythm.weekdays.map(times(kept)),
    recent: rounded(rhythm.recent * Math.exp(-passedMs / BURST_MS)),
  };
}

/** What one poll found new. */
export interface Arrivals {
  /** The publication times the feed gives, where it gives them (ISO 8601). */
  readonly published: readonly (string | undefined)[];
  /** The reading before this one; undefined at the first. */
  readonly since: Date | undefined;
  readonly now: Date;
}

/**
 * The rhythm with what a poll found. A date that lies between this reading and the one before is believed, any other
 * (none, next year's) counts as the middle of that time. The first document of a feed tells of its last 28 days by
 * the dates of its items, as far back as they reach.
 */
export function withArrivals(rhythm: Rhythm | undefined, { published, since, now }: Arrivals): Rhythm {
  if (rhythm === undefined || since === undefined) return seeded(published, now);
  const then = since.getTime();
  const middle = (then + now.getTime()) / 2;
  const times = published.map((date) => {
    const time = Date.parse(date ?? '');
    return time > then && time <= now.getTime() ? time : middle;
  });
  return times.length === 0 ? rhythm : withItems(rhythmAt(rhythm, now), times);
}

function seeded(published: readonly (string | undefined)[], now: Date): Rhythm {
  const from = now.getTime() - SEED_MS;
  const past = published.map((date) => Date.parse(date ?? '')).filter((time) => time <= now.getTime());
  const times = past.filter((time) => time > from);
  // Nothing is known of the time before the oldest item listed, unless that is long ago.
  const start = Math.max(
    from,
    past.reduce((oldest, time) => Math.min(oldest, time), now.getTime()),
  );
  return withItems(rhythmAt(noRhythm(new Date(start)), now), times);
}

/** Counts items into a rhythm of a moment that is not before them. */
function withItems(rhythm: Rhythm, times: readonly number[]): Rhythm {
  const hours = [...rhythm.hours];
  const weekdays = [...rhythm.weekdays];
  const asOf = Date.parse(rhythm.asOf);
  let { recent } = rhythm;
  for (const time of times) {
    const at = new Date(time);
    const weight = keptAfter(asOf - time);
    hours[at.getUTCHours()] = (hours[at.getUTCHours()] ?? 0) + weight;
    weekdays[at.getUTCDay()] = (weekdays[at.getUTCDay()] ?? 0) + weight;
    recent += Math.exp((time - asOf) / BURST_MS);
  }
  const lastItem = times.reduce((latest, time) => Math.max(latest, time), Date.parse(rhythm.lastItem));
  return {
    ...rhythm,
    hours: hours.map(rounded),
    weekdays: weekdays.map(rounded),
    recent: rounded(recent),
    lastItem: new Date(lastItem).toISOString(),
  };
}

/** Three digits that count: a long number costs bytes in every row written. */
const rounded = (value: number): number => (value < 0.005 ? 0 : Number(value.toPrecision(3)));
