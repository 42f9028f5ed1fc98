import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { DynamoTable, Row } from './dynamo-table.ts';

const MAX_WRITES = 25;
const MAX_ROUNDS = 7;

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

async function writeBatch({ client, table }: DynamoTable, requests: Requests): Promise<void> {
  let left = requests;
  for (let round = 0; left.length > 0; round += 1) {
    if (round === MAX_ROUNDS) throw new Error(`dynamo: ${left.length} rows of ${table} could not be deleted`);
    if (round > 0) await pause(25 * 2 ** round);
    const answer = await client.send(new BatchWriteCommand({ RequestItems: { [table]: left } }));
    left = answer.UnprocessedItems?.[table] ?? [];
  }
}

/** Deletes those rows by their keys; one that is gone already is fine. */
export async function deleteRows(db: DynamoTable, rows: readonly Row[]): Promise<void> {
  const requests = rows.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
  for (let start = 0; start < requests.length; start += MAX_WRITES) {
    await writeBatch(db, requests.slice(start, start + MAX_WRITES));
  }
}
