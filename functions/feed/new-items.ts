import type { Feed, ListedItem } from './feed.ts';
import type { FeedItem, ParsedFeed } from './item.ts';
import { itemMarks, knownItemIds } from './item-identity.ts';
import { itemLink } from './item-link.ts';
import type { Item } from './item-store.ts';
import { itemVersion } from './item-version.ts';
import { putRight } from './put-right.ts';

const BACK_AFTER_MS = 7 * 24 * 3_600_000;
const LATE_AFTER_MS = 48 * 3_600_000;
const MAX_TEXT_BYTES = 64 * 1024;

type Arrived = Omit<Item, 'nextTry'>;

/** What a poll brought, newest first, and all that the feed lists now. */
export interface NewItems {
  readonly fresh: readonly Arrived[];
  /** Listed before, in other words. */
  readonly changed: readonly Arrived[];
  readonly listed: readonly ListedItem[];
}

interface Poll {
  readonly feed: Feed;
  /** What the feed listed before. */
  readonly listed: readonly ListedItem[];
  readonly parsed: ParsedFeed;
  readonly now: Date;
}

/**
 * Tells the new and the changed items of a poll from the known ones. At a first reading (a new feed, or one that was
 * away for more than 7 days) what was published over 48 h ago, or bears no date, is marked late.
 */
export function newItems({ feed, listed, parsed, now }: Poll): NewItems {
  const known = new Map(listed.map((item) => [item.id, item]));
  const first = isFirstReading(feed, now);
  const present = [...listedOnce(parsed.items, feed.url, known)]
    .sort(([, a], [, b]) => newestFirst(a, b))
    .map(([id, item]) => ({ id, item, version: itemVersion(item), marks: itemMarks(item) }));
  const arrive = ({ id, item, version }: Listed): Arrived =>
    toItem({ id, item, version, feed, now, late: first && isOld(item, now) });
  return {
    fresh: present.filter(({ id }) => !known.has(id)).map(arrive),
    changed: present.filter(({ id, version }) => (known.get(id)?.version ?? version) !== version).map(arrive),
    listed: present.map(({ id, version, marks }) => ({ id, version, marks })),
  };
}

interface Listed extends ListedItem {
  readonly item: FeedItem;
}

/** Times in one form of ISO 8601 are in the order of their signs. */
function newestFirst({ published: a = '' }: FeedItem, { published: b = '' }: FeedItem): number {
  return Number(a < b) - Number(a > b);
}

/** The items by their ids, in the document's order; of one that is listed twice the later words, else the longer. */
function listedOnce(
  items: readonly FeedItem[],
  feedUrl: string,
  known: ReadonlyMap<string, ListedItem>,
): Map<string, FeedItem> {
  const once = new Map<string, FeedItem>();
  const ids = knownItemIds(items, feedUrl, known);
  for (const [place, item] of items.entries()) {
    const id = ids[place] ?? '';
    const other = once.get(id);
    once.set(id, other === undefined || isLaterThan(item, other) ? item : other);
  }
  return once;
}

/** A total order, so that a feed which shuffles its items does not seem to change them. */
function isLaterThan(a: FeedItem, b: FeedItem): boolean {
  const [one, other] = [a, b].map(({ updated, published, summary = '', content = '' }) => {
    const text = content === '' ? summary : content;
    return { at: updated ?? published ?? '', length: text.length, text };
  });
  if (one === undefined || other === undefined) return false;
  if (one.at !== other.at) return one.at > other.at;
  return one.length === other.length ? one.text > other.text : one.length > other.length;
}

function isFirstReading({ state }: Feed, now: Date): boolean {
  return state.lastSuccess === undefined || now.getTime() - Date.parse(state.lastSuccess) > BACK_AFTER_MS;
}

function isOld({ published }: FeedItem, now: Date): boolean {
  return published === undefined || now.getTime() - Date.parse(published) > LATE_AFTER_MS;
}

interface Arrival extends Listed {
  readonly feed: Feed;
  readonly now: Date;
  readonly late: boolean;
}

function toItem({ id, item, version, feed, now, late }: Arrival): Arrived {
  const lang = item.lang ?? feed.lang;
  const link = itemLink(item);
  const { title, published, content, summary = '' } = putRight(item, now);
  return {
    id,
    feedId: feed.id,
    title,
    ...(link === undefined ? {} : { link }),
    ...(published === undefined ? {} : { published }),
    text: cutToBytes(content ?? summary, MAX_TEXT_BYTES),
    ...(lang === undefined ? {} : { lang }),
    late,
    seenAt: now.toISOString(),
    attempts: 0,
    version,
  };
}

/** The longest beginning of a text that fits into so many bytes of UTF-8, whole characters only. */
function cutToBytes(text: string, maxBytes: number): string {
  if (text.length * 3 <= maxBytes) return text;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) return text;
  return new TextDecoder().decode(bytes.subarray(0, maxBytes), { stream: true });
}
