import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface HubAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A WebSub hub that remembers what it was asked and calls nobody. */
export interface SmallHub {
  readonly origin: string;
  /** The forms that were posted, in order. */
  readonly requests: URLSearchParams[];
  /** What `/` answers. */
  answer: HubAnswer;
  /** What every other path answers. */
  elsewhere: HubAnswer;
  close(): Promise<void>;
}

export async function startSmallHub(): Promise<SmallHub> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    hub.requests.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
    const { status, headers = {} } = request.url === '/' ? hub.answer : hub.elsewhere;
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hub: SmallHub = {
    origin: `http://127.0.0.1:${port}`,
    requests: [],
    answer: { status: 202 },
    elsewhere: { status: 404 },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return hub;
}
