import { type FeedContent, type FeedContentItem, lastDate } from './feed-content.ts';
import type { FeedForm } from './newsroom-feeds.ts';
import { cdataElement, xmlElement, xmlText } from './xml-element.ts';

/** Prints a feed as RSS 2.0 (rssboard.org/rss-specification), with the charset in its XML declaration. */
export function writeRss(feed: FeedContent, charset: FeedForm['charset']): string {
  return `<?xml version="1.0" encoding="${charset}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${xmlElement('title', feed.title)}${xmlElement('link', feed.home)}${xmlElement('description', feed.description)}${xmlElement('language', feed.lang)}${xmlElement('lastBuildDate', lastDate(feed)?.toUTCString())}<atom:link rel="self" type="application/rss+xml" href="${xmlText(feed.address)}"/>
${feed.items.map(rssItem).join('')}</channel>
</rss>
`;
}

const rssItem = (item: FeedContentItem): string =>
  `<item>
${xmlElement('title', item.title)}${xmlElement('link', item.address)}<guid isPermaLink="true">${xmlText(item.address)}</guid>
${xmlElement('dc:creator', item.outlet)}${xmlElement('pubDate', item.published?.toUTCString())}${xmlElement('dc:language', item.lang)}${xmlElement('description', item.summary)}${cdataElement('content:encoded', item.content)}</item>
`;
