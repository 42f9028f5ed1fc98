import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

export const PAGE = '<!doctype html><title>A page</title><p>Grüße, Привет.</p>';
export const FEED = '<rss version="2.0"><channel><title>A feed</title></channel></rss>';
/** Validators with what careless code loses: weakness, quotes, a byte above 0x7f, an odd date. */
export const ETAG = 'W/"a-\u00e9 b-gzip"';
export const LAST_MODIFIED = 'Tue, 03 Nov 2026 08:00:00 +0000';

export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What stands behind the first segment of the path. */
  readonly rest: string;
  readonly query: URLSearchParams;
}
export type Behaviour = (call: Call) => void;
type Headers = Record<string, string | string[]>;

const MB = 1024 * 1024;
const html = { 'content-type': 'text/html; charset=utf-8' };

const answer =
  (status: number, headers: Headers = {}, body: string | Uint8Array = PAGE): Behaviour =>
  ({ response }) => {
    response.writeHead(status, { ...html, ...headers }).end(body);
  };

const send =
  (body: string | Uint8Array, headers: Headers = html): Behaviour =>
  ({ response }) => {
    response.writeHead(200, headers).end(body);
  };

const encoded = (encoding: string | string[], body: Uint8Array): Behaviour =>
  send(body, { ...html, 'content-encoding': encoding });

/** Writes bytes that no decent server would, and closes its side. */
const raw =
  (text: string): Behaviour =>
  ({ request }) => {
    request.socket.end(text, 'latin1');
  };

/** The same with a status line, a type and one header more. */
const rawOk = (header: string, body = 'hello'): Behaviour =>
  raw(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${header}\r\n\r\n${body}`);

const chunked = (body: string): Behaviour => rawOk('Transfer-Encoding: chunked', body);

const location = (to: string): Behaviour =>
  raw(`HTTP/1.1 302 Found\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`);

const repeat = (response: ServerResponse, everyMs: number, write: () => void): void => {
  const timer = setInterval(write, everyMs);
  response.on('close', () => clearInterval(timer));
};

const endless =
  (status: number, headers: Record<string, string>): Behaviour =>
  ({ response }) => {
    response.writeHead(status, headers);
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const pump = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', pump);
    pump();
  };

const conditional: Behaviour = ({ request, response, query }) => {
  const etag = Buffer.from(String(request.headers['if-none-match'] ?? ''), 'latin1').toString('latin1');
  const isSame = etag === ETAG && request.headers['if-modified-since'] === LAST_MODIFIED;
  const headers = { etag: ETAG, 'last-modified': LAST_MODIFIED, 'content-type': 'application/rss+xml' };
  if (isSame || query.has('always')) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(FEED);
};

const isUncached = ({ headers }: IncomingMessage): boolean => headers['cache-control'] === 'no-cache';

/** What answers ordinarily, or as odd as a decent server may. */
const DECENT: Readonly<Record<string, Behaviour>> = {
  page: send(PAGE),
  feed: send(FEED, { 'content-type': 'application/rss+xml' }),
  type: ({ response, query }) => response.writeHead(200, { 'content-type': query.get('is') ?? '' }).end(PAGE),
  'no-type': send(PAGE, {}),
  cookies: send(PAGE, { ...html, 'set-cookie': ['a=1', 'b=2'] }),
  conditional,
  status: ({ response, rest }) => response.writeHead(Number(rest), html).end(PAGE),
  large: ({ response, query }) =>
    response.writeHead(200, html).end(Buffer.alloc(Number(query.get('bytes')), 'x')),
  go: ({ response, query }) =>
    response.writeHead(Number(query.get('status') ?? 302), { location: query.get('to') ?? '' }).end(),
  hops: ({ response, rest }) =>
    response.writeHead(302, { location: rest === '1' ? '/page' : `/hops/${Number(rest) - 1}` }).end(),
  gzip: encoded('gzip', gzipSync(PAGE)),
  'x-gzip': encoded('X-GZIP', gzipSync(PAGE)),
  br: encoded('br', brotliCompressSync(PAGE)),
  deflate: encoded('deflate', deflateSync(PAGE)),
  'deflate-raw': encoded('deflate', deflateRawSync(PAGE)),
  identity: encoded('identity', Buffer.from(PAGE)),
};

const COMPRESSED: Readonly<Record<string, Behaviour>> = {
  'encoding-none': encoded('none', Buffer.from(PAGE)),
  'encoding-utf8': encoded('UTF-8', Buffer.from(PAGE)),
  'encoding-unknown': encoded('x-own', Buffer.from(PAGE)),
  'encoding-unknown-bytes': encoded('x-own', Buffer.from([1, 2, 3, 4])),
  'gzip-empty': encoded('gzip', Buffer.alloc(0)),
  'gzip-no-checksum': encoded('gzip', gzipSync(PAGE).subarray(0, -8)),
  'deflate-no-checksum': encoded('deflate', deflateSync(PAGE).subarray(0, -4)),
  'gzip-broken-off': encoded('gzip', gzipSync(PAGE.repeat(50)).subarray(0, -30)),
  'br-broken-off': encoded('br', brotliCompressSync(PAGE).subarray(0, -12)),
  'gzip-wrong-checksum': encoded('gzip', Buffer.concat([gzipSync(PAGE).subarray(0, -8), Buffer.alloc(8, 7)])),
  'gzip-garbage-after': encoded('gzip', Buffer.concat([gzipSync(PAGE), Buffer.from('\0\0garbage')])),
  'gzip-not': encoded('gzip', Buffer.from(PAGE)),
  'br-not': encoded('br', Buffer.from(PAGE)),
  'deflate-not': encoded('deflate', Buffer.from(PAGE)),
  'gzip-undeclared': send(gzipSync(PAGE)),
  'gzip-header-twice': encoded(['gzip', 'gzip'], gzipSync(PAGE)),
  'gzip-twice': encoded('gzip, gzip', gzipSync(gzipSync(PAGE))),
  'gzip-in-br': encoded('gzip, br', brotliCompressSync(gzipSync(PAGE))),
  'gzip-forty-times': encoded(Array<string>(40).fill('gzip').join(', '), gzipSync(gzipSync(PAGE))),
  zstd: encoded('zstd', Buffer.from(PAGE)),
  'gzip-bomb': encoded('gzip', gzipSync(Buffer.alloc(64 * MB))),
  'gzip-bomb-undeclared': send(gzipSync(Buffer.alloc(64 * MB))),
  'br-bomb': encoded('br', brotliCompressSync(Buffer.alloc(64 * MB))),
  'deflate-bomb': encoded('deflate', deflateSync(Buffer.alloc(64 * MB))),
};

const SLOW: Readonly<Record<string, Behaviour>> = {
  'slow-headers': () => undefined,
  'drip-headers': ({ request, response }) => {
    request.socket.write('HTTP/1.1 200 OK\r\nX-Drip: ');
    repeat(response, 30, () => request.socket.write('x'));
  },
  drip: ({ response }) => {
    response.writeHead(200, html);
    repeat(response, 30, () => response.write('x'));
  },
  'drip-chunks': ({ request, response }) => {
    request.socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
    repeat(response, 30, () => request.socket.write('1\r\nx\r\n'));
  },
  'drip-redirects': ({ response }) => {
    setTimeout(() => response.writeHead(302, { location: '/drip-redirects' }).end(), 250);
  },
  silent: ({ response }) => {
    response.writeHead(200, html);
    response.write('<p>and then');
  },
  endless: endless(200, html),
  'endless-redirect': endless(302, { location: '/page' }),
  'endless-404': endless(404, html),
  'early-hints': ({ request, response }) => {
    repeat(response, 5, () => request.socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'));
  },
  'half-closed': ({ request }) => {
    request.socket.end();
  },
  reset: ({ request }) => request.socket.resetAndDestroy(),
  'reset-in-body': ({ request, response }) => {
    response.writeHead(200, { ...html, 'content-length': '1000' });
    response.write('<p>half', () => request.socket.resetAndDestroy());
  },
};

const REDIRECTING: Readonly<Record<string, Behaviour>> = {
  loop: answer(301, { location: '/loop' }),
  'ping-pong': ({ response, rest }) =>
    response.writeHead(302, { location: `/ping-pong/${rest === 'a' ? 'b' : 'a'}` }).end(),
  'cookie-wall': ({ request, response }) =>
    request.headers.cookie === undefined
      ? response.writeHead(302, { location: '/cookie-wall', 'set-cookie': 'seen=1' }).end()
      : response.writeHead(200, html).end(PAGE),
  'go-nowhere': ({ response }) => response.writeHead(302).end(),
  'go-empty': location(''),
  'go-utf8': location('/page/\xd0\xb0'),
  'go-blanks': location('/page/a b'),
  'go-relative': location('page/x?y#z'),
  'go-scheme-relative': ({ request, response }) =>
    response.writeHead(308, { location: `//${request.headers.host}/page` }).end(),
  'go-userinfo': ({ request, response }) =>
    response.writeHead(302, { location: `http://me:secret@${request.headers.host}/page` }).end(),
  'go-backslash': location('\\\\127.0.0.1\\page'),
  'go-long': location(`/page/${'a'.repeat(4_000)}`),
  'go-nul': location('/page\0'),
  'go-twice': raw('HTTP/1.1 302 Found\r\nLocation: /page\r\nLocation: /feed\r\nContent-Length: 0\r\n\r\n'),
};

const LYING: Readonly<Record<string, Behaviour>> = {
  empty: send(''),
  'length-too-long': rawOk('Content-Length: 1000'),
  'length-too-short': rawOk('Content-Length: 5', 'firstHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond'),
  'length-huge': rawOk('Content-Length: 99999999999'),
  'length-beyond-numbers': rawOk(`Content-Length: ${'9'.repeat(30)}`),
  'length-negative': rawOk('Content-Length: -5'),
  'length-garbage': rawOk('Content-Length: 5five'),
  'length-twice-same': rawOk('Content-Length: 5\r\nContent-Length: 5'),
  'length-twice-other': rawOk('Content-Length: 5\r\nContent-Length: 50'),
  'length-and-chunks': rawOk('Content-Length: 5\r\nTransfer-Encoding: chunked', '5\r\nhello\r\n0\r\n\r\n'),
  'no-length': rawOk('X-Nothing: 1'),
  'chunks-trailers': chunked('5\r\nhello\r\n0\r\nX-After: 1\r\n\r\n'),
  'chunks-garbage': chunked('hello\r\n'),
  'chunks-overflow': chunked('fffffffffffffffffff\r\nhello\r\n0\r\n\r\n'),
  'chunks-unended': chunked('5\r\nhello\r\n'),
  'chunks-long-extension': chunked(`5;${'x'.repeat(100_000)}\r\nhello\r\n0\r\n\r\n`),
  'status-line-garbage': raw('GARBAGE\r\n\r\n'),
  'status-999': raw('HTTP/1.1 999 Request denied\r\nContent-Length: 0\r\n\r\n'),
  'status-1000': raw('HTTP/1.1 1000 Odd\r\nContent-Length: 0\r\n\r\n'),
  'no-reason': raw('HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello'),
  'http-0.9': raw('<p>hello'),
  'http-1.0': raw('HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\nhello'),
  'http-9.9': raw('HTTP/9.9 200 OK\r\nContent-Length: 5\r\n\r\nhello'),
  icy: raw('ICY 200 OK\r\nContent-Length: 5\r\n\r\nhello'),
  'not-http': raw('220 mail.example ESMTP\r\n'),
  'switching-protocols': raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\nhello'),
  'header-nul': rawOk('X-Nul: a\0b\r\nContent-Length: 5'),
  'header-no-colon': rawOk('just a line\r\nContent-Length: 5'),
  'header-latin1': rawOk('X-Name: Gr\xfc\xdfe\r\nContent-Length: 5'),
  'headers-big': answer(200, { 'x-big': 'x'.repeat(70_000) }),
  'headers-many': answer(200, { 'x-many': Array<string>(3_000).fill('one') }),
  'binary-as-html': send(Buffer.from([0, 255, 0, 254, 7, 0])),
};

const STATUSES: Readonly<Record<string, Behaviour>> = {
  'part-of-it': answer(206, { 'content-range': 'bytes 0-56/5000' }),
  'part-that-is-all': answer(206, { 'content-range': `bytes 0-${PAGE.length - 1}/${PAGE.length}` }),
  'unasked-304': ({ request, response }) =>
    isUncached(request) ? response.writeHead(200, html).end(PAGE) : response.writeHead(304).end(),
  '304-for-ever': ({ response }) => response.writeHead(304).end(),
  '304-with-body': raw(`HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\nETag: "x"\r\n\r\nhello`),
  retry: ({ response, rest, query }) => {
    const after = query.get('after');
    response.writeHead(Number(rest), after === null ? {} : { 'retry-after': after }).end('no');
  },
  'retry-twice': answer(429, { 'retry-after': ['60', '120'] }),
};

/** What the first segment of the path does. */
export const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  ...DECENT,
  ...COMPRESSED,
  ...SLOW,
  ...REDIRECTING,
  ...LYING,
  ...STATUSES,
};
