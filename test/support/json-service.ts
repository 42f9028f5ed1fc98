import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a pretended service answers: a body, or an error as AWS words it. */
export type JsonAnswer =
  | { readonly ok: unknown }
  | { readonly error: string; readonly message?: string; readonly status?: number };

/** Answers one operation, such as AmazonSQS.SendMessageBatch; the input is what came over the wire. */
export type JsonOperation = (target: string, input: Record<string, unknown>) => JsonAnswer;

/** A server on this machine. */
export interface Service {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Listens at a free port of this machine. */
export async function serve(server: Server): Promise<Service> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A service of AWS's JSON protocol, which SQS and Secrets Manager speak. */
export function jsonService(operation: JsonOperation): Promise<Service> {
  const server = createServer(async (request, response) => {
    const input: Record<string, unknown> = JSON.parse(await text(request));
    const answer = operation(String(request.headers['x-amz-target']), input);
    const isOk = 'ok' in answer;
    const status = isOk ? 200 : (answer.status ?? 400);
    const body = isOk ? answer.ok : { __type: answer.error, message: answer.message ?? answer.error };
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  return serve(server);
}
