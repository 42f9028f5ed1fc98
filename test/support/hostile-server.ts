import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

export const PAGE = '<!doctype html><title>A page</title><p>Grüße, Привет.</p>';
export const FEED = '<rss version="2.0"><channel><title>A feed</title></channel></rss>';
/** Validators with what careless code loses: weakness, quotes, a byte above 0x7f, an odd date. */
export const ETAG = 'W/"a-\u00e9 b-gzip"';
export const LAST_MODIFIED = 'Tue, 03 Nov 2026 08:00:00 +0000';

interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

export interface HostileServer {
  readonly origin: string;
  readonly port: number;
  /** What was asked, in order. */
  readonly received: Received[];
  /** The largest number of sockets that were open at a time. */
  mostSockets(): number;
  openSockets(): number;
  close(): Promise<void>;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What stands behind the first segment of the path. */
  readonly rest: string;
  readonly query: URLSearchParams;
}
type Behaviour = (call: Call) => void;

const html = { 'content-type': 'text/html; charset=utf-8' };

const send =
  (body: string | Uint8Array, headers: Record<string, string | string[]> = html): Behaviour =>
  ({ response }) => {
    response.writeHead(200, headers).end(body);
  };

const encoded = (encoding: string, body: Uint8Array): Behaviour =>
  send(body, { ...html, 'content-encoding': encoding });

/** Writes bytes that no decent server would. */
const raw =
  (text: string): Behaviour =>
  ({ request }) => {
    request.socket.end(text, 'latin1');
  };

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

/** What the first segment of the path does. */
const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  page: send(PAGE),
  feed: send(FEED, { 'content-type': 'application/rss+xml' }),
  type: ({ response, query }) => response.writeHead(200, { 'content-type': query.get('is') ?? '' }).end(PAGE),
  'no-type': send(PAGE, {}),
  cookies: send(PAGE, { ...html, 'set-cookie': ['a=1', 'b=2'] }),
  empty: send(''),
  large: ({ response, query }) =>
    response.writeHead(200, html).end(Buffer.alloc(Number(query.get('bytes')), 'x')),
  status: ({ response, rest }) => response.writeHead(Number(rest), html).end('no'),
  conditional,
  go: ({ response, query }) =>
    response.writeHead(Number(query.get('status') ?? 302), { location: query.get('to') ?? '' }).end(),
  'go-nowhere': ({ response }) => response.writeHead(302).end(),
  'go-utf8': raw('HTTP/1.1 302 Found\r\nLocation: /page/\xd0\xb0\r\nContent-Length: 0\r\n\r\n'),
  'go-endless': endless(302, { location: '/page' }),
  hops: ({ response, rest }) =>
    response.writeHead(302, { location: rest === '1' ? '/page' : `/hops/${Number(rest) - 1}` }).end(),
  loop: ({ response }) => response.writeHead(301, { location: '/loop' }).end(),
  gzip: encoded('gzip', gzipSync(PAGE)),
  'x-gzip': encoded('X-GZIP', gzipSync(PAGE)),
  br: encoded('br', brotliCompressSync(PAGE)),
  deflate: encoded('deflate', deflateSync(PAGE)),
  'deflate-raw': encoded('deflate', deflateRawSync(PAGE)),
  identity: encoded('identity', Buffer.from(PAGE)),
  'gzip-empty': encoded('gzip', Buffer.alloc(0)),
  'gzip-cut': encoded('gzip', gzipSync(PAGE).subarray(0, -8)),
  'gzip-not': encoded('gzip', Buffer.from(PAGE)),
  'gzip-bomb': encoded('gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024))),
  'gzip-twice': encoded('gzip, gzip', gzipSync(gzipSync(PAGE))),
  zstd: encoded('zstd', Buffer.from(PAGE)),
  'slow-headers': () => undefined,
  'drip-headers': ({ request, response }) => {
    request.socket.write('HTTP/1.1 200 OK\r\nX-Drip: ');
    repeat(response, 30, () => request.socket.write('x'));
  },
  drip: ({ response }) => {
    response.writeHead(200, html);
    repeat(response, 30, () => response.write('x'));
  },
  silent: ({ response }) => {
    response.writeHead(200, html);
    response.write('<p>and then');
  },
  endless: endless(200, html),
  'length-too-long': raw('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort'),
  'length-too-short': raw(
    'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirstHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond',
  ),
  'length-huge': raw('HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx'),
  'big-headers': ({ response }) =>
    response.writeHead(200, { ...html, 'x-big': 'x'.repeat(70_000) }).end(PAGE),
  'early-hints': ({ request, response }) => {
    repeat(response, 5, () => request.socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'));
  },
  'not-http': raw('220 mail.example ESMTP\r\n'),
  reset: ({ request }) => request.socket.resetAndDestroy(),
  'reset-in-body': ({ request, response }) => {
    response.writeHead(200, { ...html, 'content-length': '1000' });
    response.write('<p>half', () => request.socket.resetAndDestroy());
  },
};

/** A web server on a free port of 127.0.0.1 that behaves as badly as its paths say: `/drip`, `/status/503`, `/hops/4`. */
export async function startHostileServer(): Promise<HostileServer> {
  const received: Received[] = [];
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
    const [, name = '', rest = ''] = pathname.split('/');
    received.push({ path: request.url ?? '', headers: request.headers });
    const behaviour = BEHAVIOURS[name];
    if (behaviour === undefined) response.writeHead(404, html).end('no such behaviour');
    else behaviour({ request, response, rest, query: searchParams });
  });
  let open = 0;
  let most = 0;
  server.on('connection', (socket) => {
    open += 1;
    most = Math.max(most, open);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open -= 1;
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    received,
    mostSockets: () => most,
    openSockets: () => open,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
