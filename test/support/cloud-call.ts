import type { IncomingMessage } from 'node:http';

/** One request to AWS, taken apart. */
export interface CloudCall {
  readonly caller: string;
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The name of the queue at that address. */
export const queueOf = (url = ''): string => url.slice(url.lastIndexOf('/') + 1);

/** The fields of the requests that tell what they touch. */
interface Asked {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly QueueUrl?: string;
  readonly Entries?: readonly { readonly Id: string; readonly MessageBody: string }[];
  readonly SecretId?: string;
  readonly FromEmailAddress?: string;
  readonly Content?: { readonly Raw?: { readonly Data: string } };
}

export const asked = ({ body }: CloudCall): Asked => JSON.parse(body.toString() || '{}');

/** Reads a request; its signature tells who asks, and of which service. */
export function toCloudCall(request: IncomingMessage, body: Buffer): CloudCall {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([key, value]) => [key, String(value)]),
  );
  const [caller = '', , , service = ''] =
    /Credential=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split('/') ?? [];
  const operation = headers['x-amz-target']?.split('.')[1] ?? '';
  return {
    caller,
    service,
    operation,
    method: String(request.method),
    path: String(request.url),
    headers,
    body,
  };
}

/** The rights that IAM would ask for, worded as roleRights words what it grants. */
export function rightsFor(call: CloudCall): string[] {
  const { service, operation } = call;
  if (service === 's3') return [`s3:${call.method === 'PUT' ? 'PutObject' : 'GetObject'} Archive/*`];
  if (service === 'secretsmanager') return [`secretsmanager:${operation} ${asked(call).SecretId}`];
  if (service === 'sqs') return [`sqs:SendMessage ${queueOf(asked(call).QueueUrl)}`];
  if (service === 'ses') {
    const { FromEmailAddress: from, Content } = asked(call);
    const action = Content?.Raw ? 'SendRawEmail' : 'SendEmail';
    const identity = `arn:aws:ses:eu-central-1:{AWS::AccountId}:identity/${from}`;
    return [`ses:${action} ${identity} if ses:FromAddress = ${from}`];
  }
  const { TableName, IndexName, RequestItems } = asked(call);
  const tables = RequestItems ? Object.keys(RequestItems) : [TableName];
  return tables.map((table) => `dynamodb:${operation} ${table}${IndexName ? `/index/${IndexName}` : ''}`);
}
