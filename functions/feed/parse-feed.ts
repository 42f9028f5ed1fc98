import Parser from 'rss-parser';
import { decodeFeed } from './decode-feed.ts';
import { FIELD_NAMES, repairedName } from './feed-fields.ts';
import type { FeedDocument } from './feed-parser.ts';
import { FeedUnreadable } from './feed-unreadable.ts';
import type { ParsedFeed } from './item.ts';
import { mapFeed } from './map-feed.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { repairFeed } from './repair-feed.ts';

const MAX_BYTES = 16_000_000;

type Fields = Record<string, unknown>;
const NAMES = FIELD_NAMES.map(repairedName);
/** Of an item's fields every value is kept with its attributes; of the channel's only the first value's text. */
const CUSTOM_FIELDS = { feed: NAMES, item: NAMES.map((name) => [name, name, { keepArray: true }]) };

/**
 * Reads RSS, RDF, Atom or JSON Feed: at most 16 MB and 5,000 items, links resolved, text without markup.
 * Throws a FeedUnreadable that says what the document is instead.
 */
export async function parseFeed(document: FeedDocument): Promise<ParsedFeed> {
  try {
    return await readFeed(document);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new FeedUnreadable(message.startsWith('feed: ') ? message : `feed: ${message}`, { cause });
  }
}

async function readFeed(document: FeedDocument): Promise<ParsedFeed> {
  if (document.body.byteLength > MAX_BYTES) throw new Error('feed: larger than 16 MB');
  const text = decodeFeed(document);
  if (text.trimStart().startsWith('{')) return readJsonFeed(text, document.url);
  const parser = new Parser<Fields, Fields>({ customFields: CUSTOM_FIELDS });
  const { xml, leftOut } = repairFeed(text, document.url);
  const feed = mapFeed(await parser.parseString(xml));
  return leftOut === 0 ? feed : { ...feed, leftOut };
}
