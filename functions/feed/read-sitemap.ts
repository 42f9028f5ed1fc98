import { buildItem } from './build-item.ts';
import { FeedUnreadable } from './feed-unreadable.ts';
import type { FeedItem, ParsedFeed } from './item.ts';
import { parseDate } from './parse-date.ts';
import { oneLine } from './plain-text.ts';
import { primaryTag } from './primary-tag.ts';
import type { RepairLog } from './repair-log.ts';
import { scanSitemap } from './scan-sitemap.ts';
import type { SitemapRecord } from './sitemap-record.ts';
import { webAddress } from './web-address.ts';
import { wordsOfAddress } from './words-of-address.ts';

const MAX_ITEMS = 5_000;
const MAX_OFFERS = 5;

/**
 * Reads a sitemap (sitemaps.org 0.9) with or without news (Google's sitemap-news 0.9) as a feed, newest first, at
 * most 5,000 items; undefined when the document is none. Without news the item is called by the words of its
 * address, and its `lastmod` is a time of change, never of publication. An index of sitemaps is a FeedUnreadable
 * that offers the sitemaps which most likely hold the news.
 */
export function readSitemap(
  text: string,
  url: string,
  log: RepairLog,
): Omit<ParsedFeed, 'repairs'> | undefined {
  const sitemap = scanSitemap(text, log);
  if (sitemap === undefined) return undefined;
  const records = newestFirst(sitemap.records.map((record) => withDates(record, log)));
  if (sitemap.root === 'sitemapindex') throw indexOf(records, url);
  const items = records.slice(0, MAX_ITEMS).map((record) => readRecord(record, url));
  const title = oneLine(records.find(({ name }) => name !== undefined)?.name ?? '');
  const lang = primaryTag(records.find(({ language }) => language !== undefined)?.language);
  return {
    ...(title !== '' && { title }),
    ...(lang !== undefined && { lang }),
    items: items.filter((item) => item !== undefined),
    ...(records.length > MAX_ITEMS && { leftOut: records.length - MAX_ITEMS }),
  };
}

/** A record with its dates as ISO 8601 UTC. */
interface DatedRecord extends SitemapRecord {
  readonly published: string | undefined;
  readonly updated: string | undefined;
}

function withDates(record: SitemapRecord, log: RepairLog): DatedRecord {
  const [published, updated] = [record.publication_date, record.lastmod].map((date) => {
    const moment = parseDate(date ?? '');
    if (date !== undefined && moment === undefined) log.note('bad-date');
    return moment;
  });
  return { ...record, published, updated };
}

function readRecord(record: DatedRecord, url: string): FeedItem | undefined {
  const link = webAddress(record.loc ?? '', url);
  if (link === undefined) return undefined;
  const title = oneLine(record.title ?? '');
  return buildItem({
    link,
    title: title === '' ? wordsOfAddress(link) : title,
    published: record.published,
    updated: record.updated,
    lang: primaryTag(record.language),
  });
}

/** Those without a date stay in the document's order behind the others. */
function newestFirst(records: readonly DatedRecord[]): readonly DatedRecord[] {
  const at = ({ published, updated }: DatedRecord): string => published ?? updated ?? '';
  return records.toSorted((a, b) => Number(at(a) < at(b)) - Number(at(a) > at(b)));
}

/** Sitemaps of news change most: those that call themselves so come first, then the newest. */
function indexOf(records: readonly SitemapRecord[], url: string): FeedUnreadable {
  const addresses = records
    .map(({ loc }) => webAddress(loc ?? '', url))
    .filter((address) => address !== undefined)
    .sort((a, b) => Number(isOfNews(b)) - Number(isOfNews(a)));
  const offers = addresses.slice(0, MAX_OFFERS);
  const named = offers.length === 0 ? '' : `; it names ${offers.join(', ')}`;
  const others = addresses.length - offers.length;
  return new FeedUnreadable(
    `feed: this is an index of ${addresses.length} sitemaps, not a feed${named}${others > 0 ? ` and ${others} more` : ''}`,
    { offers },
  );
}

const isOfNews = (address: string): boolean => new URL(address).pathname.toLowerCase().includes('news');
