import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A body with what is needed to tell whether a caller has it already. */
interface FreshBody {
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly lastModified?: Date;
}

/** Answers with 200 and the body, or with 304 when the caller shows that it has it (RFC 9110 section 13). */
export function serveFresh(
  request: IncomingMessage,
  response: ServerResponse,
  { contentType, body, lastModified }: FreshBody,
): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', etag);
  if (lastModified !== undefined) response.setHeader('Last-Modified', lastModified.toUTCString());
  if (isKnown(request, etag, lastModified)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** If-Modified-Since counts only where there is no If-None-Match. */
function isKnown({ headers }: IncomingMessage, etag: string, lastModified: Date | undefined): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return lastModified !== undefined && Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}
