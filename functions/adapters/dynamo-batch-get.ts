import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoTable, Row, RowKey } from './dynamo-table.ts';

const MAX_KEYS = 100;
const MAX_ROUNDS = 7;

type Keys = Record<string, unknown>[];

async function getBatch({ client, table }: DynamoTable, keys: Keys): Promise<Row[]> {
  const rows: Row[] = [];
  let left = keys;
  for (let round = 0; left.length > 0; round += 1) {
    if (round === MAX_ROUNDS) throw new Error(`dynamo: ${left.length} rows of ${table} could not be read`);
    if (round > 0) await pause(25 * 2 ** round);
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: true } } }),
    );
    rows.push(...(answer.Responses?.[table] ?? []));
    left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return rows;
}

/** The rows with those keys as they are now, in no order; keys without a row are left out. */
export async function getRows(db: DynamoTable, keys: readonly RowKey[]): Promise<Row[]> {
  const unique = [...new Map(keys.map(({ pk, sk }) => [`${pk}\n${sk}`, { pk, sk }])).values()];
  const rows: Row[] = [];
  for (let start = 0; start < unique.length; start += MAX_KEYS) {
    rows.push(...(await getBatch(db, unique.slice(start, start + MAX_KEYS))));
  }
  return rows;
}
