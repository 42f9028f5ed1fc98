import type { Feed } from './feed.ts';
import type { FeedItem, ParsedFeed } from './item.ts';
import { itemId } from './item-identity.ts';
import type { Item } from './item-store.ts';

const BACK_AFTER_MS = 7 * 24 * 3_600_000;
const LATE_AFTER_MS = 48 * 3_600_000;
const MAX_TEXT_BYTES = 64 * 1024;

/** What a poll brought: the new items, newest first, and the ids of all that the feed lists now. */
export interface NewItems {
  readonly items: readonly Omit<Item, 'nextTry'>[];
  readonly listed: readonly string[];
}

/**
 * Tells the new items of a poll from the known ones. At a first reading (a new feed, or one that was away for more
 * than 7 days) what was published over 48 h ago, or bears no date, is marked late. No document means unchanged.
 */
export function newItems(feed: Feed, parsed: ParsedFeed | undefined, now: Date): NewItems {
  if (parsed === undefined) return { items: [], listed: feed.state.listed };
  const known = new Set(feed.state.listed);
  const first = isFirstReading(feed, now);
  const byId = new Map(parsed.items.map((item) => [itemId(item, feed.url), item]));
  const items = [...byId]
    .filter(([id]) => !known.has(id))
    .sort(([, a], [, b]) => (b.published ?? '').localeCompare(a.published ?? ''))
    .map(([id, item]) => toItem({ id, item, feed, now, late: first && isOld(item, now) }));
  return { items, listed: [...byId.keys()] };
}

function isFirstReading({ state }: Feed, now: Date): boolean {
  return state.lastSuccess === undefined || now.getTime() - Date.parse(state.lastSuccess) > BACK_AFTER_MS;
}

function isOld({ published }: FeedItem, now: Date): boolean {
  return published === undefined || now.getTime() - Date.parse(published) > LATE_AFTER_MS;
}

interface Arrival {
  readonly id: string;
  readonly item: FeedItem;
  readonly feed: Feed;
  readonly now: Date;
  readonly late: boolean;
}

function toItem({ id, item, feed, now, late }: Arrival): Omit<Item, 'nextTry'> {
  const lang = item.lang ?? feed.lang;
  return {
    id,
    feedId: feed.id,
    title: item.title,
    ...(item.link === undefined ? {} : { link: item.link }),
    ...(item.published === undefined ? {} : { published: item.published }),
    text: cutToBytes(item.content ?? item.summary ?? '', MAX_TEXT_BYTES),
    ...(lang === undefined ? {} : { lang }),
    late,
    seenAt: now.toISOString(),
    attempts: 0,
  };
}

/** The longest beginning of a text that fits into so many bytes of UTF-8, whole characters only. */
function cutToBytes(text: string, maxBytes: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) return text;
  return new TextDecoder().decode(bytes.subarray(0, maxBytes), { stream: true });
}
