import { generatedRhythms, type RecordedFeed, seededRandom } from './generated-rhythms.ts';
import { fixed, mediaCloud, miniflux, ours, oursAtPrice, type Strategy } from './poll-strategies.ts';
import { recordedRhythms } from './recorded-rhythms.ts';

const MINUTE_MS = 60_000;
const DAYS = 28;
const FROM = Date.parse('2026-10-05T00:07:00Z');
const TO = FROM + DAYS * 24 * 60 * MINUTE_MS;

interface Outcome {
  /** Minutes from publication to the poll that found the item. */
  readonly delays: readonly number[];
  /** Means of the feeds that brought anything. */
  readonly feedMeans: readonly number[];
  readonly requestsPerDay: number;
  /** Items that came and went between two polls. */
  readonly missed: number;
}

/** Delay, requests and losses of the ways to choose the interval, over four weeks of generated and captured rhythms. */
export async function rhythm() {
  const sets = { generated: generatedRhythms(FROM, TO), captured: await recordedRhythms(FROM, TO) };
  const rows: Record<string, ReturnType<typeof rowOf>> = {};
  for (const [set, feeds] of Object.entries(sets)) {
    if (feeds.length === 0) console.log(`no ${set} rhythms: the documents are not there`);
    else Object.assign(rows, tableOf(`${set} (${feeds.length} feeds)`, feeds));
  }
  return rows;
}

function tableOf(set: string, feeds: readonly RecordedFeed[]) {
  const outcomes: Record<string, Outcome> = {
    'fixed 10 min': simulate(fixed(10), feeds),
    'fixed 60 min': simulate(fixed(60), feeds),
    Miniflux: simulate(miniflux, feeds),
    'Media Cloud': simulate(mediaCloud, feeds),
    ours: simulate(ours, feeds),
  };
  for (const name of ['Miniflux', 'Media Cloud']) {
    const outcome = atBudget(outcomes[name]?.requestsPerDay ?? 0, feeds);
    if (outcome !== undefined) outcomes[`ours, requests of ${name}`] = outcome;
  }
  return Object.fromEntries(
    Object.entries(outcomes).map(([name, outcome]) => [`${set}: ${name}`, rowOf(outcome)]),
  );
}

/** The formula at the price at which it makes no more requests than the other; none where it would lose too much. */
function atBudget(requestsPerDay: number, feeds: readonly RecordedFeed[]): Outcome | undefined {
  let [low, high] = [1, 100_000];
  if (simulate(oursAtPrice(high), feeds).requestsPerDay > requestsPerDay) return undefined;
  for (let step = 0; step < 7; step += 1) {
    const price = Math.sqrt(low * high);
    if (simulate(oursAtPrice(price), feeds).requestsPerDay > requestsPerDay) low = price;
    else high = price;
  }
  return simulate(oursAtPrice(high), feeds);
}

function simulate(strategy: Strategy, feeds: readonly RecordedFeed[]): Outcome {
  const runs = feeds.map((feed) => runOf(strategy, feed));
  const requests = runs.reduce((total, run) => total + run.requests, 0);
  return {
    delays: runs.flatMap(({ delays }) => delays),
    feedMeans: runs.filter(({ delays }) => delays.length > 0).map(({ delays }) => mean(delays)),
    requestsPerDay: requests / feeds.length / DAYS,
    missed: runs.reduce((total, run) => total + run.missed, 0),
  };
}

/** Polls one feed for four weeks, by ticks of a minute. The first poll's items are old news and not counted. */
function runOf(strategy: Strategy, { times, listed }: RecordedFeed) {
  const waitAfter = strategy();
  const delays: number[] = [];
  const seen: number[] = [];
  let [requests, missed, known] = [0, 0, 0];
  let since: number | undefined;
  let now = FROM + seededRandom(times.length)() * 10 * MINUTE_MS;
  while (now < TO) {
    let out = known;
    while ((times[out] ?? TO) <= now) out += 1;
    const oldest = Math.max(0, out - listed);
    const fresh = times.slice(Math.max(known, oldest), out);
    if (since !== undefined) {
      missed += Math.max(0, oldest - known);
      for (const time of fresh) delays.push((now - time) / MINUTE_MS);
    }
    seen.push(...fresh);
    requests += 1;
    const minutes = waitAfter({ now, since, listed: out - oldest, fresh, seen });
    known = out;
    since = now;
    now += Math.max(1, Math.ceil(minutes)) * MINUTE_MS;
  }
  return { delays, requests, missed };
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
const round1 = (value: number): number => Math.round(value * 10) / 10;

function rowOf({ delays, feedMeans, requestsPerDay, missed }: Outcome) {
  const sorted = [...delays].sort((a, b) => a - b);
  return {
    'mean delay min': round1(mean(delays)),
    'p95 delay min': round1(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
    'mean of feeds min': round1(mean(feedMeans)),
    'requests a feed and day': round1(requestsPerDay),
    'items missed': missed,
    'items found': delays.length,
  };
}
