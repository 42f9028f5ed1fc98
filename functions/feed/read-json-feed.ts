import { buildItem } from './build-item.ts';
import type { FeedItem, ParsedFeed } from './item.ts';
import { parseDate } from './parse-date.ts';
import { oneLine, plainText, tidyLines } from './plain-text.ts';
import { primaryTag } from './primary-tag.ts';
import { webAddress } from './web-address.ts';

const MAX_ITEMS = 5_000;

type Fields = Readonly<Record<string, unknown>>;

/** Reads JSON Feed (jsonfeed.org, versions 1 and 1.1), or throws when the text is other or broken JSON. */
export function readJsonFeed(text: string, url: string): ParsedFeed {
  const feed = parseJson(text);
  if (!isRecord(feed) || !Array.isArray(feed.items))
    throw new Error('feed: this is JSON, but not a JSON Feed');
  const title = stringOf(feed.title);
  const lang = primaryTag(stringOf(feed.language));
  const link = addressOf(feed.home_page_url, url);
  const items = feed.items.slice(0, MAX_ITEMS).filter(isRecord);
  return {
    ...(title !== undefined && { title: oneLine(title) }),
    ...(lang !== undefined && { lang }),
    ...(link !== undefined && { link }),
    items: items.map((item) => readItem(item, url)).filter((item) => item !== undefined),
    ...(feed.items.length > MAX_ITEMS && { leftOut: feed.items.length - MAX_ITEMS }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('feed: this begins like JSON, but is not', { cause });
  }
}

function readItem(item: Fields, url: string): FeedItem | undefined {
  const title = textOf(item.title);
  const updated = dateOf(item.date_modified);
  return buildItem({
    id: stringOf(item.id),
    title: title === undefined ? undefined : oneLine(title),
    link: addressOf(item.url, url) ?? addressOf(item.external_url, url),
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

const textOf = (value: unknown): string | undefined => nonEmpty(tidyLines(stringOf(value) ?? ''));
const htmlOf = (value: unknown): string | undefined => nonEmpty(plainText(stringOf(value) ?? ''));
const dateOf = (value: unknown): string | undefined => parseDate(stringOf(value) ?? '');
const nonEmpty = (text: string): string | undefined => (text === '' ? undefined : text);

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
