import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { asked, type CloudCall, queueOf, rightsFor, toCloudCall } from './cloud-call.ts';

/** The rights of each caller as roleRights words them; the caller's access key id is the name of its role. */
type Rights = Readonly<Record<string, readonly string[]>>;

export interface PretendCloudOptions {
  /** A DynamoDB that takes the requests which are allowed. */
  readonly dynamoEndpoint: string;
  readonly rights: Rights;
}

interface Reply {
  readonly status: number;
  readonly body: string;
}

const ok = (body: unknown): Reply => ({ status: 200, body: JSON.stringify(body) });

/** The SDK checks it. */
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/**
 * The part of AWS that our functions talk to, on a port of this machine: it refuses every request for which the
 * caller's role has no right, as IAM would, keeps messages, mails and objects, and passes the rest to a DynamoDB.
 */
export class PretendCloud {
  /** The requests refused, as `Role: right that it lacks`. */
  readonly denied: string[] = [];
  /** What lies in the queues, by queue. */
  readonly messages: Record<string, string[]> = {};
  /** MIME, as handed to SES. */
  readonly mails: string[] = [];
  readonly objects = new Map<string, Buffer>();
  readonly #options: PretendCloudOptions;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  constructor(options: PretendCloudOptions) {
    this.#options = options;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Takes what lies in a queue out of it, as the event that Lambda would make of it. */
  takeEvent(queue: string) {
    const bodies = this.messages[queue] ?? [];
    this.messages[queue] = [];
    return {
      Records: bodies.map((body, place) => ({
        messageId: String(place),
        body,
        attributes: { ApproximateReceiveCount: '1' },
        eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:${queue}`,
      })),
    };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = toCloudCall(request, await buffer(request));
    const reply = this.#mayDo(call) ? await this.#answer(call) : this.#refusal();
    response.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.0' }).end(reply.body);
  }

  #mayDo(call: CloudCall): boolean {
    const granted = this.#options.rights[call.caller] ?? [];
    const lacking = rightsFor(call).filter((right) => !granted.includes(right));
    this.denied.push(...lacking.map((right) => `${call.caller}: ${right}`));
    return lacking.length === 0;
  }

  #refusal(): Reply {
    return {
      status: 400,
      body: JSON.stringify({ __type: 'AccessDeniedException', message: 'not authorized' }),
    };
  }

  #answer(call: CloudCall): Reply | Promise<Reply> {
    if (call.service === 'dynamodb') return this.#askDynamo(call);
    if (call.service === 's3') return this.#keepObject(call);
    if (call.service === 'secretsmanager')
      return ok({ SecretString: 'not a secret, since only a test knows it' });
    return call.service === 'sqs' ? this.#queue(call) : this.#mail(call);
  }

  async #askDynamo({ headers, body }: CloudCall): Promise<Reply> {
    const { host: _, connection: __, 'content-length': ___, ...kept } = headers;
    const answer = await fetch(this.#options.dynamoEndpoint, {
      method: 'POST',
      headers: kept,
      body: new Uint8Array(body),
    });
    return { status: answer.status, body: await answer.text() };
  }

  #keepObject({ path, body }: CloudCall): Reply {
    this.objects.set(path, body);
    return { status: 200, body: '' };
  }

  #queue(call: CloudCall): Reply {
    const { QueueUrl, Entries = [] } = asked(call);
    const queue = queueOf(QueueUrl);
    const lying = this.messages[queue] ?? [];
    this.messages[queue] = [...lying, ...Entries.map(({ MessageBody }) => MessageBody)];
    const taken = Entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: Id,
      MD5OfMessageBody: md5(MessageBody),
    }));
    return ok({ Successful: taken, Failed: [] });
  }

  #mail(call: CloudCall): Reply {
    this.mails.push(Buffer.from(asked(call).Content?.Raw?.Data ?? '', 'base64').toString());
    return ok({ MessageId: String(this.mails.length) });
  }
}
