import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Service, serve } from './json-service.ts';

/** One request to DynamoDB. */
export interface DynamoCall {
  /** Such as PutItem. */
  readonly operation: string;
  readonly body: string;
}

/** What a front does with a call: passes it on in its own way, or lets the answer get lost on the way back. */
export type Twist = (call: DynamoCall, pass: (body: string) => Promise<string>) => Promise<string | 'lost'>;

async function passOn(endpoint: string, request: IncomingMessage, body: string): Promise<Response> {
  const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return fetch(endpoint, { method: 'POST', headers: pairs, body });
}

/** Stands before a DynamoDB and twists what passes through. */
export function dynamoFront(endpoint: string, twist: Twist): Promise<Service> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    let status = 200;
    const twisted = await twist({ operation, body }, async (passed) => {
      const reply = await passOn(endpoint, request, passed);
      status = reply.status;
      return reply.text();
    });
    if (twisted === 'lost') request.socket.destroy();
    else response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(twisted);
  };
  return serve(createServer((request, response) => void answer(request, response)));
}
