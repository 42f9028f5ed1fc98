import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isUrl } from '../../functions/fetch/is-url.ts';

const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** A request with its whole body read. */
export interface LocalRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LocalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface LocalServer {
  readonly origin: string;
  close(): Promise<void>;
}

type Answerer = (request: LocalRequest) => Promise<LocalAnswer>;

/** Serves the pages of this machine on 127.0.0.1 and answers nobody who calls it by another name. */
export async function serve(port: number, answer: Answerer): Promise<LocalServer> {
  const server = createServer((request, response) => {
    respond(request, response, answer).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? `port ${port} is taken; name another with --port N (0: any free one)`
          : cause.message;
      reject(new Error(`local: cannot open the page: ${why}`, { cause }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(request: IncomingMessage, response: ServerResponse, answer: Answerer): Promise<void> {
  const { status, headers, body } = await answerTo(request, answer);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answerTo(request: IncomingMessage, answer: Answerer): Promise<LocalAnswer> {
  const host = request.headers.host ?? '';
  // A page of a stranger's that makes a browser call us (DNS rebinding) does so under its own name.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host))
    return plain(421, 'This address is not served here.');
  const body = await readBody(request);
  if (body === undefined) return plain(413, 'The request is too large.');
  const target = request.url ?? '/';
  if (!isUrl(target, `http://${host}`)) return plain(400, 'There is no such address.');
  try {
    const url = new URL(target, `http://${host}`);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    return await answer({ method: request.method ?? 'GET', url, headers, body });
  } catch (error) {
    return plain(500, error instanceof Error ? error.message : String(error));
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const plain = (status: number, body: string): LocalAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  body,
});
