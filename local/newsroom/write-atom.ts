import { type FeedContent, type FeedContentItem, lastDate } from './feed-content.ts';
import { xmlElement, xmlText } from './xml-element.ts';

/** An Atom feed has to say when it was updated, also one without dated items. */
const NEVER = new Date(0);

/** Prints a feed as Atom 1.0 (RFC 4287), in UTF-8. */
export function writeAtom(feed: FeedContent): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.lang)}">
${xmlElement('title', feed.title)}${xmlElement('subtitle', feed.description)}${xmlElement('id', feed.address)}<link rel="self" type="application/atom+xml" href="${xmlText(feed.address)}"/>
<link rel="alternate" type="text/html" href="${xmlText(feed.home)}"/>
${xmlElement('updated', (lastDate(feed) ?? NEVER).toISOString())}${feed.items.map(atomItem).join('')}</feed>
`;
}

const atomItem = (item: FeedContentItem): string =>
  `<entry${item.lang === undefined ? '' : ` xml:lang="${xmlText(item.lang)}"`}>
${xmlElement('title', item.title)}<link rel="alternate" type="text/html" href="${xmlText(item.address)}"/>
${xmlElement('id', item.address)}${xmlElement('published', item.published?.toISOString())}${xmlElement('updated', item.published?.toISOString())}<author>
${xmlElement('name', item.outlet)}</author>
${xmlElement('summary', item.summary)}${contentElement(item.content)}</entry>
`;

const contentElement = (html: string | undefined): string =>
  html === undefined ? '' : `<content type="html">${xmlText(html)}</content>\n`;
