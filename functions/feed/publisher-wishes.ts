import type { FeedPace } from './item.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Servers ask for years by mistake; a wish is heard as far as this. */
const LONGEST_WISH_MS = 6 * HOUR_MS;
/** The longest that a cache counts (RFC 9111 §1.2.2). */
const MOST_SECONDS = 2 ** 31;
const HOURS_OF_A_WEEK = 7 * 24;

type Headers = Readonly<Record<string, string>>;

interface Wishes {
  readonly headers: Headers;
  readonly pace: FeedPace | undefined;
  readonly now: Date;
}

/**
 * How long a publisher would have us wait, in ms: the longest of what Cache-Control, Expires, `ttl` and
 * `sy:updatePeriod` say, 6 h at most; 0 where they say nothing.
 */
export function wishedWaitMs({ headers, pace, now }: Wishes): number {
  const paceMs = (pace?.minutes ?? 0) * MINUTE_MS;
  return Math.min(Math.max(freshForMs(headers, now), paceMs, 0), LONGEST_WISH_MS);
}

/** How long an answer stays fresh (RFC 9111 §4.2): max-age before Expires, less the age it came with. */
function freshForMs(headers: Headers, now: Date): number {
  const directives = (headers['cache-control'] ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  if (directives.includes('no-cache') || directives.includes('no-store')) return 0;
  const maxAge = directives.find((directive) => directive.startsWith('max-age='));
  if (maxAge !== undefined) {
    const seconds = Number(maxAge.slice('max-age='.length).replaceAll('"', ''));
    return Number.isFinite(seconds) ? Math.min(seconds, MOST_SECONDS) * SECOND_MS - ageMs(headers) : 0;
  }
  const expires = Date.parse(headers.expires ?? '');
  const date = Date.parse(headers.date ?? '');
  return Number.isNaN(expires) ? 0 : expires - (Number.isNaN(date) ? now.getTime() : date);
}

function ageMs({ age }: Headers): number {
  const seconds = Number(age ?? 0);
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), MOST_SECONDS) * SECOND_MS : 0;
}

/** The moment itself, or the beginning of the first hour that the feed's skipHours and skipDays leave (RSS 2.0). */
export function afterSkipped(at: Date, pace: FeedPace | undefined): Date {
  const { skipHours = [], skipDays = [] } = pace ?? {};
  if (skipHours.length + skipDays.length === 0) return at;
  let moment = at;
  for (let tries = 0; tries <= HOURS_OF_A_WEEK; tries += 1) {
    if (skipDays.includes(moment.getUTCDay())) moment = nextStart(moment, DAY_MS);
    else if (skipHours.includes(moment.getUTCHours())) moment = nextStart(moment, HOUR_MS);
    else return moment;
  }
  // Every hour of the week: that cannot be meant.
  return at;
}

const nextStart = (at: Date, unitMs: number): Date =>
  new Date((Math.floor(at.getTime() / unitMs) + 1) * unitMs);
