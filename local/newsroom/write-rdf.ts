import type { FeedContent, FeedContentItem } from './feed-content.ts';
import { cdataElement, xmlElement, xmlText } from './xml-element.ts';

/** Prints a feed as RSS 1.0, which is RDF (web.resource.org/rss/1.0/spec), in UTF-8. */
export function writeRdf(feed: FeedContent): string {
  const list = feed.items.map(({ address }) => `<rdf:li rdf:resource="${xmlText(address)}"/>\n`).join('');
  return `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${xmlText(feed.address)}">
${xmlElement('title', feed.title)}${xmlElement('link', feed.home)}${xmlElement('description', feed.description)}${xmlElement('dc:language', feed.lang)}<items>
<rdf:Seq>
${list}</rdf:Seq>
</items>
</channel>
${feed.items.map(rdfItem).join('')}</rdf:RDF>
`;
}

const rdfItem = (item: FeedContentItem): string =>
  `<item rdf:about="${xmlText(item.address)}">
${xmlElement('title', item.title)}${xmlElement('link', item.address)}${xmlElement('dc:creator', item.outlet)}${xmlElement('dc:date', item.published?.toISOString())}${xmlElement('dc:language', item.lang)}${xmlElement('description', item.summary)}${cdataElement('content:encoded', item.content)}</item>
`;
