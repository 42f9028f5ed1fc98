import { parseFeed as readWithFeedsmith } from 'feedsmith';
import Parser from 'rss-parser';
import type { FeedDocument } from '../../functions/feed/feed-parser.ts';
import { parseFeed } from '../../functions/feed/parse-feed.ts';
import { webAddress } from '../../functions/feed/web-address.ts';
import type { FeedReading } from './feed-readings.ts';
import { feedsmithItems } from './feedsmith-items.ts';

/**
 * Reads a document or throws, each library as its users would: with everything it offers and nothing around it, but
 * for links resolved against the feed and identifiers that are addresses taken for missing links.
 */
export const FEED_READERS: Readonly<
  Record<string, (document: FeedDocument) => Promise<readonly FeedReading[]>>
> = {
  'rss-parser': async ({ body, contentType, url }) => {
    const text = Buffer.from(body).toString(nodeEncoding(contentType));
    const { items } = await new Parser().parseString(text);
    return items.map(({ guid, id, title, link, isoDate, pubDate }) => ({
      id: guid ?? id,
      title,
      link: absolute(link ?? guid ?? id, url),
      published: instant(isoDate ?? pubDate),
    }));
  },
  feedsmith: async ({ body, url }) => {
    const read = readWithFeedsmith<string>(new TextDecoder().decode(body));
    return feedsmithItems(read).map((item) => ({
      ...item,
      link: absolute(item.link, url),
      published: instant(item.published),
    }));
  },
  ours: async (document) => (await parseFeed(document)).items,
};

/** The three charsets that rss-parser itself takes from the header. */
function nodeEncoding(contentType = ''): BufferEncoding {
  if (/charset=(iso-8859-1|latin1)/i.test(contentType)) return 'latin1';
  return /charset=utf-?16(le)?/i.test(contentType) ? 'utf16le' : 'utf8';
}

const absolute = (link: string | undefined, base: string): string | undefined =>
  typeof link === 'string' && link.trim() !== '' ? webAddress(link, base) : undefined;

const instant = (date: string | undefined): string | undefined =>
  date === undefined || Number.isNaN(Date.parse(date)) ? undefined : new Date(date).toISOString();
