import Parser from 'rss-parser';
import { decodeFeed } from './decode-feed.ts';
import type { FeedDocument } from './feed-parser.ts';
import { FeedUnreadable } from './feed-unreadable.ts';
import type { ParsedFeed } from './item.ts';
import { mapFeed } from './map-feed.ts';
import { nameOffers } from './name-offers.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readSitemap } from './read-sitemap.ts';
import { repairFeed } from './repair-feed.ts';
import { RepairLog } from './repair-log.ts';
import { unpackFeed } from './unpack-feed.ts';

const MAX_BYTES = 16_000_000;

type Fields = Record<string, unknown>;
/**
 * Reads RSS, RDF, Atom, CDF, JSON Feed or a sitemap, also as a gzip file: at most 16 MB and 5,000 items, links
 * resolved, text without markup, in the publisher's own letters, and what was put right named and counted.
 * Throws a FeedUnreadable that says what the document is instead, and what feeds a page in its place names.
 */
export async function parseFeed(document: FeedDocument): Promise<ParsedFeed> {
  const log = new RepairLog();
  try {
    return { ...(await readFeed(document, log)), repairs: log.repairs() };
  } catch (cause) {
    if (cause instanceof FeedUnreadable) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new FeedUnreadable(message.startsWith('feed: ') ? message : `feed: ${message}`, { cause });
  }
}

async function readFeed(document: FeedDocument, log: RepairLog): Promise<Omit<ParsedFeed, 'repairs'>> {
  if (document.body.byteLength > MAX_BYTES) throw new Error('feed: larger than 16 MB');
  const text = decodeFeed({ ...document, body: unpackFeed(document.body, MAX_BYTES) }, log);
  if (text.trimStart().startsWith('{')) return readJsonFeed(text, document.url, log);
  const sitemap = readSitemap(text, document.url, log);
  if (sitemap !== undefined) return sitemap;
  try {
    return await readXmlFeed(text, document.url, log);
  } catch (cause) {
    throw nameOffers(cause, text, document.url);
  }
}

async function readXmlFeed(text: string, url: string, log: RepairLog): Promise<Omit<ParsedFeed, 'repairs'>> {
  const { xml, names, leftOut, dialect } = repairFeed(text, url, log);
  const parser = new Parser<Fields, Fields>({ customFields: customFields(names) });
  const feed = mapFeed(await parser.parseString(xml), dialect, log);
  return leftOut === 0 ? feed : { ...feed, leftOut };
}

/**
 * Of an item's fields every value is kept with its attributes; of the channel's only the first value's text. Only
 * the names that occur, since rss-parser looks for each of them in every item.
 */
function customFields(names: readonly string[]) {
  return { feed: [...names], item: names.map((name) => [name, name, { keepArray: true }]) };
}
