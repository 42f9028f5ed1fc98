import { buildItem } from './build-item.ts';
import type { FeedItem, ParsedFeed } from './item.ts';
import { parseDate } from './parse-date.ts';
import { primaryTag } from './primary-tag.ts';
import { type Fields, firstLine, firstPlain, firstText, valuesOf } from './read-fields.ts';
import { webAddress } from './web-address.ts';

const TITLES = ['title', 'dc:title', 'media:title'];
const IDS = ['guid', 'id', 'about', 'dc:identifier'];
const PUBLISHED = ['pubdate', 'dcterms:issued', 'published', 'issued', 'dc:date'];
const UPDATED = ['dcterms:modified', 'updated', 'modified'];
const CREATED = ['dcterms:created', 'created'];
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

/** Turns what rss-parser read of a repaired document into the feed and its items. */
export function mapFeed(feed: Fields & { readonly items: readonly Fields[] }): ParsedFeed {
  const title = firstLine(feed, TITLES);
  const lang = primaryTag(firstPlain(feed, ['language', 'dc:language', 'lang']));
  const link = linkOf(feed);
  return {
    ...(title !== undefined && { title }),
    ...(lang !== undefined && { lang }),
    ...(link !== undefined && { link }),
    items: feed.items.map((item) => mapItem(item)).filter((item) => item !== undefined),
  };
}

function mapItem(fields: Fields): FeedItem | undefined {
  const updated = firstDate(fields, UPDATED);
  return buildItem({
    id: firstPlain(fields, IDS),
    title: firstLine(fields, TITLES),
    link: linkOf(fields),
    published: firstDate(fields, PUBLISHED) ?? updated ?? firstDate(fields, CREATED),
    updated,
    summary: firstText(fields, SUMMARIES),
    content: firstText(fields, CONTENTS),
    author: firstLine(fields, AUTHORS),
    lang: primaryTag(firstPlain(fields, ['dc:language', 'language', 'lang'])),
  });
}

/** The page of an item: an alternate link, else a plain one, a permalink, an Atom link or an id that is an address. */
function linkOf(fields: Fields): string | undefined {
  const links = valuesOf(fields, 'link');
  const alternates = links.filter(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
  const page =
    alternates.find(({ attributes }) => String(attributes.type ?? '').includes('html')) ?? alternates[0];
  const permalink = valuesOf(fields, 'guid').find(({ attributes }) => attributes.isPermaLink !== 'false');
  const atomLink = valuesOf(fields, 'atom:link').find(
    ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate',
  );
  const ids = [permalink, atomLink, ...valuesOf(fields, 'id'), ...valuesOf(fields, 'about')];
  return [page, ...ids]
    .map((value) => value?.text.trim() ?? '')
    .filter((text) => /^https?:\/\/\S+$/i.test(text))
    .map((text) => webAddress(text, text))
    .find((address) => address !== undefined);
}

const firstDate = (fields: Fields, names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => valuesOf(fields, name))
    .map(({ text }) => parseDate(text))
    .find((date) => date !== undefined);
