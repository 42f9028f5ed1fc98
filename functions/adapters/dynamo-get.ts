import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoTable, Row, RowKey } from './dynamo-table.ts';

/** The row with that key as it is now (a consistent read), if there is one. */
export async function getRow({ client, table }: DynamoTable, key: RowKey): Promise<Row | undefined> {
  const { pk, sk } = key;
  const answer = await client.send(
    new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }),
  );
  return answer.Item;
}
