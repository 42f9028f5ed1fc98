import { UNREAD } from '../functions/feed/feed.ts';
import { dueAfterReading } from '../functions/feed/next-due.ts';
import { pollInterval } from '../functions/feed/poll-interval.ts';
import { type Rhythm, rhythmAt, withArrivals } from '../functions/feed/rhythm.ts';
import { seededRandom } from './generated-rhythms.ts';

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 7 * 24 * 60;

/** What one poll of a simulated feed finds. Times are milliseconds. */
export interface Found {
  readonly now: number;
  /** The poll before; undefined at the first. */
  readonly since: number | undefined;
  readonly listed: number;
  /** Publication times of the items not seen before. */
  readonly fresh: readonly number[];
  /** Of all items seen so far. */
  readonly seen: readonly number[];
}

/** Says after each poll of one feed how many minutes to wait; a new one is made for every feed. */
export type Strategy = () => (found: Found) => number;

export const fixed =
  (minutes: number): Strategy =>
  () =>
  () =>
    minutes;

/** entry_frequency: the mean distance of the items published in the last week, from 5 min to 24 h. */
export const miniflux: Strategy = () => {
  return ({ seen, now }) => {
    const weekly = seen.filter((time) => time > now - WEEK_MINUTES * MINUTE_MS).length;
    return weekly === 0 ? 1_440 : Math.min(Math.max(WEEK_MINUTES / weekly, 5), 1_440);
  };
};

/** 6 h at first; over 67 % known: 10 min more (60 after 31 quiet days), under 33 %: 60 less; from 10 min to 24 h. */
export const mediaCloud: Strategy = () => {
  let minutes = 360;
  let lastNews = 0;
  return ({ fresh, listed, now, since }) => {
    if (fresh.length > 0) lastNews = now;
    const known = 1 - fresh.length / Math.max(1, listed);
    if (since !== undefined && known > 0.67) minutes += now - lastNews > 31 * 1_440 * MINUTE_MS ? 60 : 10;
    if (since !== undefined && known < 0.33) minutes -= 60;
    minutes = Math.min(Math.max(minutes, 10), 1_440);
    return minutes;
  };
};

function learning(): (found: Found) => Rhythm {
  let rhythm: Rhythm | undefined;
  return ({ now, since, fresh }) => {
    rhythm = withArrivals(rhythm, {
      published: fresh.map((time) => new Date(time).toISOString()),
      since: since === undefined ? undefined : new Date(since),
      now: new Date(now),
    });
    return rhythmAt(rhythm, new Date(now));
  };
}

/** As the system polls: dueAfterReading itself. */
export const ours: Strategy = () => {
  const learn = learning();
  const jitter = seededRandom(7);
  return (found) => {
    const now = new Date(found.now);
    const state = { ...UNREAD, items: found.listed, rhythm: learn(found) };
    const isFirst = found.since === undefined;
    const due = dueAfterReading({ state, matched: undefined, headers: {}, isFirst, now, jitter: jitter() });
    return (due.getTime() - found.now) / MINUTE_MS;
  };
};

/** The same formula at another price of a request and without the hourly ceiling, for comparison at equal cost. */
export const oursAtPrice =
  (priceMinutes: number): Strategy =>
  () => {
    const learn = learning();
    const jitter = seededRandom(7);
    return (found) => {
      const rhythm = learn(found);
      const poll = { rhythm, items: found.listed, weight: 1, now: new Date(found.now) };
      return pollInterval({ ...poll, priceMinutes, ceilingMinutes: 1_440 }) * (0.9 + 0.2 * jitter());
    };
  };
