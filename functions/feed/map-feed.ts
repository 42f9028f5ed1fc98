import { undoDoubleEncoding } from '../fetch/undo-double-encoding.ts';
import { buildItem, type ItemParts } from './build-item.ts';
import type { FeedDialect } from './feed-dialect.ts';
import type { ParsedFeed } from './item.ts';
import { noteItems } from './note-items.ts';
import { pictureText } from './plain-text.ts';
import { primaryTag } from './primary-tag.ts';
import { readDates } from './read-dates.ts';
import { type Fields, firstLine, firstPlain, firstText, valuesOf } from './read-fields.ts';
import { readPace } from './read-pace.ts';
import type { RepairLog } from './repair-log.ts';
import { webAddress } from './web-address.ts';

const TITLES = ['title', 'dc:title', 'media:title'];
const IDS = ['guid', 'id', 'about', 'dc:identifier'];
const CONTENTS = ['content:encoded', 'content', 'fullitem', 'xhtml:body', 'body', 'xhtml:div'];
const SUMMARIES = [
  'description',
  'summary',
  'dc:description',
  'abstract',
  'itunes:summary',
  'media:description',
];
const AUTHORS = ['author', 'dc:creator', 'itunes:author'];
const OWN_LINKS = ['feedburner:origlink', 'pheedo:origlink'];

/** Turns what rss-parser read of a repaired document into the feed and its items; its repairs are still to come. */
export function mapFeed(
  feed: Fields & { readonly items: readonly Fields[] },
  dialect: FeedDialect,
  log: RepairLog,
): Omit<ParsedFeed, 'repairs'> {
  const title = firstLine(feed, TITLES);
  const lang = primaryTag(firstPlain(feed, ['language', 'dc:language', 'lang']));
  const link = linkOf(feed);
  const self = firstPlain(feed, ['self']);
  const hub = firstPlain(feed, ['hub']);
  const pace = readPace(feed);
  const read = feed.items.map((item) => readItem(item, dialect, log));
  const marks = read.map(({ id, published }) => ({ id, isDated: published !== undefined }));
  noteItems(marks, dialect, log);
  const items = read.map(buildItem);
  log.note('bad-item', items.filter((item) => item === undefined).length);
  return {
    ...(title !== undefined && { title: undoDoubleEncoding(title) }),
    ...(lang !== undefined && { lang }),
    ...(link !== undefined && { link }),
    ...(self !== undefined && { self }),
    ...(hub !== undefined && { hub }),
    ...(pace !== undefined && { pace }),
    items: items.filter((item) => item !== undefined),
  };
}

function readItem(fields: Fields, dialect: FeedDialect, log: RepairLog): ItemParts {
  const link = linkOf(fields);
  return {
    id: firstPlain(fields, IDS),
    title: firstLine(fields, TITLES) ?? pictureTitle(fields),
    bareTitle: firstPlain(fields, TITLES),
    link,
    ownLink: ownLinkOf(fields, link),
    ...readDates(fields, dialect, log),
    summary: firstText(fields, SUMMARIES),
    content: firstText(fields, CONTENTS),
    author: firstLine(fields, AUTHORS),
    lang: primaryTag(firstPlain(fields, ['dc:language', 'language', 'lang'])),
  };
}

/** The page of an item: an alternate link, else a plain one, a permalink, an Atom link or an id that is an address. */
function linkOf(fields: Fields): string | undefined {
  const alternates = valuesOf(fields, 'link').filter(isAlternate);
  const page =
    alternates.find(({ attributes }) => String(attributes.type ?? '').includes('html')) ?? alternates[0];
  const permalink = valuesOf(fields, 'guid').find(({ attributes }) => attributes.isPermaLink !== 'false');
  const atomLink = valuesOf(fields, 'atom:link').find(isAlternate);
  for (const value of [page, permalink, atomLink, ...valuesOf(fields, 'id'), ...valuesOf(fields, 'about')]) {
    const text = String(value?.attributes.href ?? value?.text ?? '').trim();
    const address = /^https?:\/\/\S+$/i.test(text) ? webAddress(text, text) : undefined;
    if (address !== undefined) return address;
  }
  return undefined;
}

const isAlternate = ({ attributes }: { readonly attributes: Readonly<Record<string, unknown>> }): boolean =>
  String(attributes.rel ?? 'alternate')
    .split(/\s+/)
    .includes('alternate');

function ownLinkOf(fields: Fields, link: string | undefined): string | undefined {
  const written = firstPlain(fields, OWN_LINKS);
  // Itself as its base: a reference leads nowhere.
  const address = written && webAddress(written, written);
  return address === link ? undefined : address;
}

/** Of a title that is only a picture. */
function pictureTitle(fields: Fields): string | undefined {
  const text = pictureText(firstPlain(fields, TITLES) ?? '');
  return text === '' ? undefined : text;
}
