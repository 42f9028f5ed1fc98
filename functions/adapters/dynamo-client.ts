import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface DynamoClientOptions {
  readonly region: string;
  /** Where a local stand-in listens; AWS itself when left out. */
  readonly endpoint?: string;
  readonly credentials?: NonNullable<DynamoDBClientConfig['credentials']>;
}

const TIMES = { connectionTimeoutMs: 3_000, requestTimeoutMs: 10_000, maxAttempts: 5 } as const;

/**
 * A document client that leaves out undefined values, keeps its connections alive and gives a request ten seconds
 * and five attempts. Its errors keep their classes and name the operation.
 */
export function dynamoClient(options: DynamoClientOptions): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    region: options.region,
    maxAttempts: TIMES.maxAttempts,
    requestHandler: {
      connectionTimeout: TIMES.connectionTimeoutMs,
      requestTimeout: TIMES.requestTimeoutMs,
      throwOnRequestTimeout: true,
      httpsAgent: { keepAlive: true, maxSockets: 50 },
      httpAgent: { keepAlive: true, maxSockets: 50 },
    },
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
  });
  nameOperations(client);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

function nameOperations(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (request) => {
        try {
          return await next(request);
        } catch (error) {
          if (error instanceof Error) error.message = `dynamo: ${commandName} failed: ${error.message}`;
          throw error;
        }
      },
    { step: 'initialize', name: 'nameOperations' },
  );
}
