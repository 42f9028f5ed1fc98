const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Publication times in milliseconds, oldest first, and how many of them the feed lists at a time. */
export interface RecordedFeed {
  readonly kind: string;
  readonly times: readonly number[];
  readonly listed: number;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly random: () => number;
}

/** Arrivals at a changing rate (items an hour), by thinning. */
function arrivals({ from, to, random }: Span, most: number, rate: (at: number) => number): number[] {
  const times: number[] = [];
  for (let at = from; ; ) {
    at += (-Math.log(1 - random()) / most) * HOUR_MS;
    if (at >= to) return times;
    if (random() * most < rate(at)) times.push(at);
  }
}

const hourOf = (at: number, zone: number): number => (((at / HOUR_MS + zone) % 24) + 24) % 24;
const weekdayOf = (at: number, zone: number): number => new Date(at + zone * HOUR_MS).getUTCDay();

const SHIFTS = [
  { from: 9, to: 18, rate: 1 },
  { from: 7, to: 22, rate: 0.4 },
] as const;
const NIGHT_RATE = 0.03;

/** A newsroom that works by day, from 7 to 22 o'clock of its zone, and little at weekends. */
const newsroom = (perDay: number, zone: number) => (span: Span) =>
  arrivals(span, perDay / 10, (at) => {
    const hour = hourOf(at, zone);
    const shift = SHIFTS.find(({ from, to }) => hour >= from && hour < to)?.rate ?? NIGHT_RATE;
    const isWeekend = [0, 6].includes(weekdayOf(at, zone));
    return (perDay / 12) * shift * (isWeekend ? 0.3 : 1);
  });

/** Quiet days, and events that bring many items within hours (each item brings others). */
const breaking = (perDay: number, events: number) => (span: Span) => {
  const times = newsroom(perDay, 3)(span);
  for (let event = 0; event < events; event += 1) {
    const start = span.from + span.random() * (span.to - span.from);
    const after = arrivals({ ...span, from: start }, 8, (at) => 8 * Math.exp(-(at - start) / (5 * HOUR_MS)));
    times.push(...after);
  }
  return times.sort((a, b) => a - b);
};

const every =
  (days: number, hour: number) =>
  ({ from, to, random }: Span) => {
    const times: number[] = [];
    for (let at = from - (from % DAY_MS) + hour * HOUR_MS; at < to; at += days * DAY_MS)
      if (at >= from) times.push(at + (random() - 0.5) * HOUR_MS);
    return times.filter((at) => at >= from && at < to).sort((a, b) => a - b);
  };

/** Nothing for weeks, then ten a day. */
const waking = (span: Span) => {
  const wakes = span.to - 10 * DAY_MS;
  return [
    ...arrivals({ ...span, to: span.from + DAY_MS }, 1 / 4, () => 1 / 4),
    ...newsroom(10, 0)({ ...span, from: wakes }),
  ];
};

/** A robot that puts out ten at a time, every few hours. */
const batches = (span: Span) =>
  arrivals(span, 1 / 6, () => 1 / 6).flatMap((at) => Array.from({ length: 10 }, (_, n) => at + n * 1_000));

const KINDS: Readonly<Record<string, { readonly listed: number; readonly times: (span: Span) => number[] }>> =
  {
    'newsroom, 40 a day': { listed: 30, times: newsroom(40, 3) },
    'newsroom, 12 a day': { listed: 20, times: newsroom(12, 3) },
    'newsroom, 12 a day, other zone': { listed: 20, times: newsroom(12, -8) },
    'agency, 300 a day': { listed: 50, times: (span) => arrivals(span, 12.5, () => 12.5) },
    'agency that lists 10': { listed: 10, times: (span) => arrivals(span, 12.5, () => 12.5) },
    'breaking news': { listed: 20, times: breaking(6, 6) },
    'NGO, 3 a week': { listed: 15, times: newsroom(0.6, 1) },
    weekly: { listed: 10, times: every(7, 10) },
    'dormant, wakes': { listed: 15, times: waking },
    batches: { listed: 30, times: batches },
  };

/** Some feeds of every kind, from 4 weeks before `from` (what they list then) to `to`. */
export function generatedRhythms(from: number, to: number, each = 4): RecordedFeed[] {
  return Object.entries(KINDS).flatMap(([kind, { listed, times }], place) =>
    Array.from({ length: each }, (_, n) => ({
      kind,
      listed,
      times: times({ from: from - 28 * DAY_MS, to, random: seededRandom(1_000 * place + n + 1) }),
    })),
  );
}
