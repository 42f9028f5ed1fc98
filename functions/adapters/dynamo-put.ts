import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { isOwnWrite } from './dynamo-own-write.ts';
import type { DynamoTable, Row, RowKey } from './dynamo-table.ts';
import { wellFormed } from './well-formed.ts';

/** Puts a row unless its key is taken by one that has not expired; of many at once exactly one is `new`. */
export async function putOnce(
  db: DynamoTable,
  row: Row & RowKey,
  now = new Date(),
): Promise<'new' | 'known'> {
  const writer = randomUUID();
  try {
    await db.client.send(
      new PutCommand({
        TableName: db.table,
        Item: { ...wellFormed(row), writer },
        ConditionExpression: 'attribute_not_exists(#pk) OR #expires <= :now',
        ExpressionAttributeNames: { '#pk': 'pk', '#expires': 'expires' },
        ExpressionAttributeValues: { ':now': Math.floor(now.getTime() / 1000) },
      }),
    );
    return 'new';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return (await isOwnWrite(db, { key: row, writer, refusal: error })) ? 'new' : 'known';
  }
}
