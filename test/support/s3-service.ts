import { createServer, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Service, serve } from './json-service.ts';

/** A bucket that keeps what is put, as far as PutObject goes. */
export interface S3Service extends Service {
  /** Bytes by bucket and key. */
  readonly objects: Map<string, Buffer>;
  /** How many requests were refused because the object is there. */
  refused: number;
}

/** Takes the framing off a body in chunks: SIZE;signature CRLF BYTES CRLF, closed by one of size 0 and trailers. */
function decodeChunks(body: Buffer): { readonly bytes: Buffer; readonly trailers: string } {
  const parts: Buffer[] = [];
  let place = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', place);
    const size = Number.parseInt(body.subarray(place, lineEnd).toString(), 16);
    place = lineEnd + 2;
    if (size === 0) return { bytes: Buffer.concat(parts), trailers: body.subarray(place).toString() };
    parts.push(body.subarray(place, place + size));
    place += size + 2;
  }
}

function decode(
  headers: IncomingHttpHeaders,
  body: Buffer,
): { readonly bytes: Buffer; readonly checksum?: string } {
  const isChunked = String(headers['x-amz-content-sha256']).startsWith('STREAMING-');
  const { bytes, trailers } = isChunked ? decodeChunks(body) : { bytes: body, trailers: '' };
  const checksum = headers['x-amz-checksum-crc32'] ?? /x-amz-checksum-crc32:\s*(\S+)/.exec(trailers)?.[1];
  return typeof checksum === 'string' ? { bytes, checksum } : { bytes };
}

function crc32Of(bytes: Buffer): string {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return sum.toString('base64');
}

const problem = (code: string): string => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;

/** Starts one; a body whose checksum is missing or wrong is refused. */
export async function s3Service(): Promise<S3Service> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname).slice(1);
    const { bytes, checksum } = decode(request.headers, await buffer(request));
    const answer = (status: number, body = '') =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
    if (request.method !== 'PUT') return answer(405, problem('MethodNotAllowed'));
    if (checksum !== crc32Of(bytes)) return answer(400, problem('BadDigest'));
    if (request.headers['if-none-match'] === '*' && objects.has(path)) {
      service.refused += 1;
      return answer(412, problem('PreconditionFailed'));
    }
    objects.set(path, bytes);
    return answer(200);
  });
  const service: S3Service = { ...(await serve(server)), objects, refused: 0 };
  return service;
}
