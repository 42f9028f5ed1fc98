import type { CleanFeed, CleanItem } from './clean-feed.ts';

type Rewrite = (written: string, at: number) => string;

/** Where a document departs from the clean one: each gets what would be written, escaped, and the item's number. */
export interface Rewrites {
  readonly title?: Rewrite;
  readonly summary?: Rewrite;
  readonly link?: Rewrite;
  /** Gets the date as ISO 8601 UTC and says what stands there instead. */
  readonly date?: Rewrite;
  /** Gets the item with its tags. */
  readonly item?: Rewrite;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
const asIs: Rewrite = (written) => written;

/** Writes a feed down, cleanly but for the given rewrites. */
export function writeFeed(feed: CleanFeed, rewrites: Rewrites = {}): string {
  const { item: rewriteItem = asIs, ...inside } = rewrites;
  const items = feed.items.map((item, at) => rewriteItem(WRITERS[feed.format].item(item, at, inside), at));
  return WRITERS[feed.format].feed(feed, items.join('\n'));
}

interface Writer {
  readonly feed: (feed: CleanFeed, items: string) => string;
  readonly item: (item: CleanItem, at: number, rewrites: Rewrites) => string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const paragraph = (text: string): string => escaped(`<p>${escaped(text)}</p>`);
const siteOf = ({ url }: CleanFeed): string => new URL('/', url).href;

const WRITERS: Readonly<Record<CleanFeed['format'], Writer>> = {
  rss: {
    feed: (feed, items) =>
      `${HEAD}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>${escaped(feed.title)}</title><link>${siteOf(feed)}</link><language>${feed.lang}</language>
<atom:link rel="self" href="${feed.url}"/>
${items}
</channel></rss>\n`,
    item: (
      { id, title, link, published, summary },
      at,
      { title: t = asIs, summary: s = asIs, link: l = asIs, date: d },
    ) =>
      `<item><title>${t(escaped(title), at)}</title><link>${l(escaped(link), at)}</link>
<guid isPermaLink="false">${id}</guid><pubDate>${d?.(published, at) ?? new Date(published).toUTCString()}</pubDate>
<description>${s(paragraph(summary), at)}</description>
<content:encoded><![CDATA[<p>${escaped(summary)}</p>]]></content:encoded></item>`,
  },
  rdf: {
    feed: (feed, items) =>
      `${HEAD}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${feed.url}"><title>${escaped(feed.title)}</title><link>${siteOf(feed)}</link><dc:language>${feed.lang}</dc:language></channel>
${items}
</rdf:RDF>\n`,
    item: (
      { id, title, link, published, summary },
      at,
      { title: t = asIs, summary: s = asIs, link: l = asIs, date: d = asIs },
    ) =>
      `<item rdf:about="${id}"><title>${t(escaped(title), at)}</title><link>${l(escaped(link), at)}</link>
<dc:date>${d(published, at)}</dc:date>
<description>${s(paragraph(summary), at)}</description></item>`,
  },
  atom: {
    feed: (feed, items) =>
      `${HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}"><id>${feed.url}</id><title>${escaped(feed.title)}</title>
<link rel="self" href="${feed.url}"/><link rel="alternate" type="text/html" href="${siteOf(feed)}"/>
${items}
</feed>\n`,
    item: (
      { id, title, link, published, summary },
      at,
      { title: t = asIs, summary: s = asIs, link: l = asIs, date: d = asIs },
    ) =>
      `<entry><id>${id}</id><title>${t(escaped(title), at)}</title><link rel="alternate" type="text/html" href="${l(escaped(link), at)}"/>
<published>${d(published, at)}</published><updated>${d(published, at)}</updated>
<summary type="html">${s(paragraph(summary), at)}</summary></entry>`,
  },
};
