import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BEHAVIOURS } from './hostile-behaviours.ts';

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

/**
 * A web server on a free port of 127.0.0.1 that behaves as badly as its paths say: `/drip`, `/status/503`, `/hops/4`.
 * `/` lists the names of what it can do, a line each.
 */
export async function startHostileServer(): Promise<HostileServer> {
  const received: Received[] = [];
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
    const [, name = '', rest = ''] = pathname.split('/');
    received.push({ path: request.url ?? '', headers: request.headers });
    const behaviour = Object.hasOwn(BEHAVIOURS, name) ? BEHAVIOURS[name] : undefined;
    if (behaviour !== undefined) behaviour({ request, response, rest, query: searchParams });
    else response.writeHead(name === '' ? 200 : 404).end(Object.keys(BEHAVIOURS).join('\n'));
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
