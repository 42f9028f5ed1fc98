import { decodeEntities } from './decode-entities.ts';
import { oneLine } from './plain-text.ts';
import { MarkupScanner, type OpenTag } from './scan-markup.ts';
import { webAddress } from './web-address.ts';

/** A feed that a page names. */
export interface OfferedFeed {
  readonly url: string;
  readonly title?: string;
  /** The media type as the page gives it, lower case and without parameters; empty when it gives none. */
  readonly type: string;
}

export interface FoundFeeds {
  /** Whether the document is an HTML page at all. */
  readonly isPage: boolean;
  /** In the page's order, without feeds of comments, at most 20. */
  readonly named: readonly OfferedFeed[];
}

const MAX_NAMED = 20;
/** Pages name their feeds at the top, if not in the head. */
const MAX_CHARACTERS = 2_000_000;
const FEED_TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
]);
const LINKS = new Set(['link', 'a', 'area']);
const PAGE = new Set(['html', 'head', 'body']);
/** Elements whose content is no markup. */
const RAW = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'template',
]);
/** "Comments" as feeds of comments are called, in the languages of the feeds read. */
const COMMENTS =
  'comments komment коммент комент обсужден commentaire commenti comentário comentario yorum σχόλι تعليق コメント 评论 კომენტარ'.split(
    ' ',
  );

/**
 * The feeds that an HTML page names (`rel="alternate"` with a feed's type, or `rel="feed"`), resolved against the
 * first `<base href>`; looked for in the first 2 million characters. Takes time linear in the page.
 */
export function findFeeds(html: string, url: string): FoundFeeds {
  const scanner = new MarkupScanner(html.slice(0, MAX_CHARACTERS));
  const links: OpenTag[] = [];
  let isPage = false;
  let base: string | undefined;
  for (const token of scanner.tokens()) {
    if (token.is !== 'open') continue;
    const name = token.name.toLowerCase();
    if (PAGE.has(name)) isPage = true;
    if (name === 'base') base ??= webAddress(attribute(token, 'href'), url);
    if (LINKS.has(name) && isOffer(token)) links.push(token);
    if (RAW.has(name) && !token.isEmpty) scanner.skipPast(name);
  }
  return { isPage, named: namedBy(links, base ?? url, url) };
}

const attribute = ({ attributes }: OpenTag, name: string): string =>
  decodeEntities(attributes.get(name) ?? '').trim();

const typeOf = (tag: OpenTag): string => (attribute(tag, 'type').split(';', 1)[0] ?? '').trim().toLowerCase();

function isOffer(tag: OpenTag): boolean {
  const relations = attribute(tag, 'rel').toLowerCase().split(/\s/);
  const type = typeOf(tag);
  if (relations.includes('alternate')) return FEED_TYPES.has(type);
  return relations.includes('feed') && (type === '' || FEED_TYPES.has(type));
}

function namedBy(links: readonly OpenTag[], base: string, page: string): readonly OfferedFeed[] {
  const feeds = new Map<string, OfferedFeed>();
  for (const link of links) {
    const url = webAddress(attribute(link, 'href'), base);
    const title = oneLine(attribute(link, 'title'));
    if (url === undefined || url === page || feeds.has(url) || isOfComments(url, title)) continue;
    feeds.set(url, { url, type: typeOf(link), ...(title !== '' && { title }) });
    if (feeds.size === MAX_NAMED) break;
  }
  return [...feeds.values()];
}

function isOfComments(url: string, title: string): boolean {
  const { pathname, search } = new URL(url);
  const isAddressed = /\/comments(?:\/|$)/i.test(pathname) || /[?&]feed=comments/i.test(search);
  const called = title.toLowerCase();
  return isAddressed || COMMENTS.some((word) => called.includes(word));
}
