import type { AnyFeed } from 'feedsmith';
import type { FeedReading } from './feed-readings.ts';

/** What feedsmith offers of an item, by its own names, with every fallback that it offers besides. */
export function feedsmithItems(read: AnyFeed<string>): FeedReading[] {
  if (read.format === 'atom') {
    return (read.feed.entries ?? []).map(({ id, title, links = [], published, updated, dc, dcterms }) => ({
      id,
      title: title?.value ?? dc?.titles?.[0],
      link: (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0])?.href ?? id,
      published: published ?? updated ?? dc?.dates?.[0] ?? dcterms?.dates?.[0],
    }));
  }
  if (read.format === 'json') {
    return (read.feed.items ?? []).map(({ id, title, url, external_url, date_published, date_modified }) => ({
      id,
      title,
      link: url ?? external_url,
      published: date_published ?? date_modified,
    }));
  }
  if (read.format === 'rdf') {
    return (read.feed.items ?? []).map(({ rdf, title, link, dc, dcterms }) => ({
      id: rdf?.about,
      title: title ?? dc?.titles?.[0],
      link: link ?? rdf?.about,
      published: dc?.dates?.[0] ?? dcterms?.dates?.[0],
    }));
  }
  return (read.feed.items ?? []).map(({ guid, title, link, pubDate, dc, dcterms, atom, media }) => ({
    id: guid?.value,
    title: title ?? dc?.titles?.[0] ?? media?.title?.value,
    link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value) ?? atom?.links?.[0]?.href,
    published: pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0] ?? atom?.published,
  }));
}
