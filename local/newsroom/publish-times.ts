import { createHash } from 'node:crypto';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const RECENT_MS = 20 * HOUR_MS;
/** A first page is not newer than this, so that it was published before it is read. */
const NEWEST_MS = HOUR_MS / 5;
const OLD_FROM_MS = 3 * DAY_MS;
const OLD_TO_MS = 20 * DAY_MS;
/** One in so many pages is old; position in the sorted names decides. */
const OLD_EVERY = 8;

export interface PageFile {
  readonly slug: string;
  readonly mtimeMs: number;
}

interface Timing {
  readonly pages: readonly PageFile[];
  /** When this newsroom was first opened. */
  readonly startedAt: Date;
  readonly now: Date;
  /** The times given out before, ISO 8601 UTC by slug; they stay as they are. */
  readonly known: ReadonlyMap<string, string>;
}

/**
 * When each page was published, ISO 8601 UTC by slug. The first pages lie within 20 hours before the start, every
 * eighth of them 3 to 20 days before it. One that comes later has its file's time, or `now` when that is older than
 * the start (a copy keeps the time of what was copied).
 */
export function publishTimes({ pages, startedAt, now, known }: Timing): Map<string, string> {
  if (known.size === 0) return firstTimes(pages, startedAt.getTime());
  const times = new Map(known);
  for (const { slug, mtimeMs } of pages) {
    if (times.has(slug)) continue;
    const isFresh = mtimeMs > startedAt.getTime() && mtimeMs <= now.getTime();
    times.set(slug, isoSeconds(isFresh ? mtimeMs : now.getTime()));
  }
  return times;
}

/** The one page that its feed lists without a date: the oldest, where there are old ones. */
export function undatedSlug(times: ReadonlyMap<string, string>): string | undefined {
  if (times.size < OLD_EVERY) return undefined;
  return [...times].reduce((a, b) => (b[1] < a[1] ? b : a))[0];
}

function firstTimes(pages: readonly PageFile[], startMs: number): Map<string, string> {
  const slugs = pages.map(({ slug }) => slug).sort();
  const isOld = (at: number): boolean => at % OLD_EVERY === OLD_EVERY - 1;
  const old = slugs.filter((_, at) => isOld(at));
  // By hash: names that begin alike often tell the same story, which should not come in one row.
  const recent = slugs.filter((_, at) => !isOld(at)).sort((a, b) => (slugHash(a) < slugHash(b) ? -1 : 1));
  return new Map([
    ...spread(recent, startMs - NEWEST_MS, startMs - RECENT_MS),
    ...spread(old, startMs - OLD_FROM_MS, startMs - OLD_TO_MS),
  ]);
}

function spread(slugs: readonly string[], fromMs: number, toMs: number): [string, string][] {
  return slugs.map((slug, at) => [slug, isoSeconds(fromMs + ((toMs - fromMs) * at) / slugs.length)]);
}

/** Feeds and pages tell whole seconds, so these do too. */
const isoSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Eight hexadecimal digits that depend on the name alone. */
export const slugHash = (slug: string): string => createHash('sha256').update(slug).digest('hex').slice(0, 8);
