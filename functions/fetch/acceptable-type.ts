import type { FetchRequest } from './fetcher.ts';

const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);
/**
 * Feeds come under every type there is, from text/html to octet-stream, and sitemaps as gzip files: only what cannot
 * be one is left out.
 */
const NEVER_FEEDS = /^(?:image|video|audio|font)\/|^application\/(?:pdf|zip)$/;

/** The media type of a Content-Type header, lower case and without parameters; empty when there is none. */
export const mediaType = (contentType: string | undefined): string =>
  (contentType ?? '')
    .replace(/[;,].*$/s, '')
    .trim()
    .toLowerCase();

/** Says whether a body of this Content-Type can be the kind of document that was asked for. */
export function isAcceptableType(kind: FetchRequest['kind'], contentType: string | undefined): boolean {
  const type = mediaType(contentType);
  if (type === '') return true;
  // A robots.txt is believed under any type: servers send it under the oddest ones.
  if (kind === 'robots') return true;
  return kind === 'page' ? PAGE_TYPES.has(type) : !NEVER_FEEDS.test(type);
}
