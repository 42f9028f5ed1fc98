import { utf8 } from '../encode-as.ts';
import type { CleanFeed, CleanItem, Defect, ExpectedItem, FeedFile, FeedFormat } from './clean-feed.ts';
import { type Rewrites, writeFeed } from './write-feed.ts';

export const TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  rdf: 'application/rdf+xml',
  atom: 'application/atom+xml',
};

const expectedOf = ({ title, link, published }: CleanItem): ExpectedItem => ({ title, link, published });

/** The file of a document whose items all have to be found. */
export const fileOf = (
  feed: CleanFeed,
  body: string | Uint8Array,
  more: Partial<FeedFile> = {},
): FeedFile => ({
  url: feed.url,
  body: typeof body === 'string' ? utf8(body) : body,
  contentType: TYPES[feed.format],
  expected: feed.items.map(expectedOf),
  ...more,
});

/** A damage to the text of a document, in the formats named (all when none is). */
export const inText = (
  name: string,
  change: (text: string, feed: CleanFeed) => string,
  formats: readonly FeedFormat[] = ['rss', 'rdf', 'atom'],
): Defect => ({
  name,
  damage: (feed) => (formats.includes(feed.format) ? fileOf(feed, change(writeFeed(feed), feed)) : undefined),
});

/** A damage in the writing of titles, summaries, links, dates or items. */
export const inWriting = (
  name: string,
  rewrites: Rewrites,
  { formats = ['rss', 'rdf', 'atom'], truth }: WritingOptions = {},
): Defect => ({
  name,
  damage: (feed) => {
    if (!formats.includes(feed.format)) return undefined;
    const items = feed.items.map((item, at) => ({ ...expectedOf(item), ...truth?.(item, at) }));
    return fileOf(feed, writeFeed(feed, rewrites), { expected: items });
  },
});

interface WritingOptions {
  readonly formats?: readonly FeedFormat[];
  /** What of an item is true instead of what the clean feed says. */
  readonly truth?: (item: CleanItem, at: number) => Partial<ExpectedItem>;
}
