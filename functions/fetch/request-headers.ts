import type { FetchRequest } from './fetcher.ts';

const ACCEPT: Record<FetchRequest['kind'], string> = {
  feed: 'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1',
  page: 'text/html, application/xhtml+xml, text/plain;q=0.5, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
};
/** What a header may hold (RFC 9110 §5.5): anything else could not be sent, or would end the header. */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]+$/;

/**
 * The headers of a request: who asks, what kind of document is wanted, in the language it was written in, in
 * encodings we can open, and the validators exactly as the server once gave them (RFC 9110 §13.1). The encodings are
 * always the same, because some servers make the ETag depend on them.
 */
export function requestHeaders(request: FetchRequest, userAgent: string): Record<string, string> {
  const { kind, etag, lastModified } = request;
  return {
    'user-agent': userAgent,
    accept: ACCEPT[kind],
    'accept-language': '*',
    'accept-encoding': 'gzip, br, deflate',
    ...(etag !== undefined && SENDABLE.test(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified !== undefined && SENDABLE.test(lastModified)
      ? { 'if-modified-since': lastModified }
      : {}),
  };
}

/** What makes caches on the way ask the server itself (RFC 9111 §5.2.1.4, and §5.4 for the oldest). */
export const UNCACHED: Readonly<Record<string, string>> = { 'cache-control': 'no-cache', pragma: 'no-cache' };
