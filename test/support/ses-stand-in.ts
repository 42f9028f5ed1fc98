import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReceivedMail } from '../contracts/mailer.ts';

/** An error as SES answers it: its class and the status; or what a network does instead. */
export type SesWhim = { readonly status: number; readonly error: string } | 'hang up' | 'silence' | undefined;

export interface SesStandIn {
  readonly endpoint: string;
  readonly received: ReceivedMail[];
  /** The bodies of all SendEmail requests. */
  readonly requests: SendEmail[];
  whim: SesWhim;
  close(): Promise<void>;
}

interface SendEmail {
  readonly FromEmailAddress: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: { readonly Raw: { readonly Data: string } };
  readonly EmailTags: readonly { readonly Name: string; readonly Value: string }[];
  readonly ConfigurationSetName?: string;
}

/** Speaks as much of the SESv2 protocol on the wire as one SendEmail needs, and fails as it is told. */
export async function sesStandIn(): Promise<SesStandIn> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails')
      return reply(response, 404, 'NotFoundException');
    const sent: SendEmail = JSON.parse(Buffer.concat(chunks).toString());
    house.requests.push(sent);
    const { whim } = house;
    if (typeof whim === 'object')
      return reply(response, whim.status, whim.error, sent.Destination.ToAddresses.join());
    house.received.push({
      from: sent.FromEmailAddress,
      to: sent.Destination.ToAddresses,
      raw: Buffer.from(sent.Content.Raw.Data, 'base64'),
    });
    if (whim === 'hang up') request.socket.destroy();
    if (whim === undefined)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"MessageId":"0100"}');
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const { port } = server.address() as AddressInfo;
  const house: SesStandIn = {
    endpoint: `http://127.0.0.1:${port}`,
    received: [],
    requests: [],
    whim: undefined,
    close,
  };
  return house;
}

/** As SES does, it names the address in what it says. */
function reply(response: ServerResponse, status: number, error: string, address = ''): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': error })
    .end(JSON.stringify({ message: `No mail for ${address}.` }));
}
