import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DeleteTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { createTableInput } from '../../functions/adapters/create-table-input.ts';
import { dynamoClient } from '../../functions/adapters/dynamo-client.ts';
import type { DynamoTable } from '../../functions/adapters/dynamo-table.ts';
import { TABLES } from '../../functions/adapters/tables.ts';
import { credentials } from './credentials.ts';

/** An empty table of its own for one test. */
export interface OpenTable {
  readonly db: DynamoTable;
  close(): Promise<void>;
}

/** Opens empty tables, one a call, at the endpoint of a DynamoDB. */
export async function openTable(endpoint: string, kind: keyof typeof TABLES): Promise<OpenTable> {
  const client = dynamoClient({ region: 'local', endpoint, credentials });
  const table = `${kind}-${randomUUID()}`;
  await client.send(new CreateTableCommand(createTableInput(table, TABLES[kind])));
  await waitUntilTableExists(
    { client, maxWaitTime: 20, minDelay: 0.05, maxDelay: 0.2 },
    { TableName: table },
  );
  return {
    db: { client, table },
    close: async () => {
      await client.send(new DeleteTableCommand({ TableName: table }));
      client.destroy();
    },
  };
}
