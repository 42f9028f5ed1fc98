import { undoDoubleEncoding } from '../fetch/undo-double-encoding.ts';
import { buildItem } from './build-item.ts';
import type { FeedItem, ParsedFeed } from './item.ts';
import { isTwiceEncoded, keepDamaged } from './keep-damaged.ts';
import { noteItems } from './note-items.ts';
import { parseDate } from './parse-date.ts';
import { oneLine, plainText, tidyLines } from './plain-text.ts';
import { primaryTag } from './primary-tag.ts';
import type { RepairLog } from './repair-log.ts';
import { webAddress } from './web-address.ts';

const MAX_ITEMS = 5_000;

type Fields = Readonly<Record<string, unknown>>;

/** Reads JSON Feed (jsonfeed.org, versions 1 and 1.1), or throws when the text is other or broken JSON. */
export function readJsonFeed(text: string, url: string, log: RepairLog): Omit<ParsedFeed, 'repairs'> {
  const feed = parseJson(text);
  if (!isRecord(feed) || !Array.isArray(feed.items))
    throw new Error('feed: this is JSON, but not a JSON Feed');
  if (stringOf(feed.version) === undefined) log.note('missing-version');
  const title = stringOf(feed.title);
  const lang = primaryTag(stringOf(feed.language));
  const link = addressOf(feed.home_page_url, url);
  const self = addressOf(feed.feed_url, url);
  const hub = hubOf(feed.hubs, url);
  const listed = feed.items.slice(0, MAX_ITEMS);
  const records = listed.filter(isRecord);
  noteRecords(records, log);
  const items = records.map((item) => readItem(item, url, log)).filter((item) => item !== undefined);
  log.note('bad-item', listed.length - items.length);
  return {
    ...(title !== undefined && { title: undoDoubleEncoding(oneLine(title)) }),
    ...(lang !== undefined && { lang }),
    ...(link !== undefined && { link }),
    ...(self !== undefined && { self }),
    ...(hub !== undefined && { hub }),
    items,
    ...(feed.items.length > MAX_ITEMS && { leftOut: feed.items.length - MAX_ITEMS }),
  };
}

function noteRecords(items: readonly Fields[], log: RepairLog): void {
  const dates = items.map(({ date_published: published, date_modified: modified }) => [published, modified]);
  for (const date of dates.flat()) {
    if (stringOf(date) !== undefined && dateOf(date) === undefined) log.note('bad-date');
  }
  log.note('number-for-text', items.filter(({ id }) => typeof id === 'number').length);
  const marks = items.map(({ id }, at) => ({
    id: stringOf(id),
    isDated: dates[at]?.some((date) => dateOf(date) !== undefined) ?? false,
  }));
  noteItems(marks, 'json', log);
}

/** Of several hubs the one for WebSub. */
function hubOf(hubs: unknown, url: string): string | undefined {
  const records = Array.isArray(hubs) ? hubs.filter(isRecord) : [];
  const hub = records.find(({ type }) => /^websub$/i.test(stringOf(type) ?? '')) ?? records[0];
  return addressOf(hub?.url, url);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('feed: this begins like JSON, but is not', { cause });
  }
}

function readItem(item: Fields, url: string, log: RepairLog): FeedItem | undefined {
  const title = textOf(item.title);
  const updated = dateOf(item.date_modified);
  const link = addressOf(item.url, url) ?? addressOf(item.external_url, url);
  const written = stringOf(item.url) ?? stringOf(item.external_url);
  if (written !== undefined && link === undefined) log.note('unusable-link');
  if (link !== undefined && !/^[a-z][\w+.-]*:/i.test(written ?? '')) log.note('relative-link');
  if (isTwiceEncoded(title ?? '')) log.note('twice-encoded');
  return buildItem({
    id: stringOf(item.id),
    title: title === undefined ? undefined : keepDamaged(title, oneLine),
    link,
    published: dateOf(item.date_published) ?? updated,
    updated,
    summary: textOf(item.summary),
    content: textOf(item.content_text) ?? htmlOf(item.content_html),
    author: authorOf(item),
    lang: primaryTag(stringOf(item.language)),
  });
}

function authorOf(item: Fields): string | undefined {
  const authors = Array.isArray(item.authors) ? item.authors : [item.author];
  return authors
    .filter(isRecord)
    .map((author) => textOf(author.name))
    .find((name) => name !== undefined);
}

const addressOf = (value: unknown, base: string): string | undefined =>
  webAddress(stringOf(value) ?? '', base);

/** Ids may be numbers although the standard says strings. */
function stringOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

const textOf = (value: unknown): string | undefined =>
  nonEmpty(keepDamaged(stringOf(value) ?? '', tidyLines));
const htmlOf = (value: unknown): string | undefined =>
  nonEmpty(keepDamaged(stringOf(value) ?? '', plainText));
const dateOf = (value: unknown): string | undefined => parseDate(stringOf(value) ?? '');
const nonEmpty = (text: string): string | undefined => (text === '' ? undefined : text);

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
