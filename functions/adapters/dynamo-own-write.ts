import type { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { getRow } from './dynamo-get.ts';
import type { DynamoTable, RowKey } from './dynamo-table.ts';

export interface RefusedWrite {
  readonly key: RowKey;
  /** The token this write put into the row's `writer`. */
  readonly writer: string;
  readonly refusal: ConditionalCheckFailedException;
}

/**
 * Whether a refused write was done after all: when the answer to its first attempt was lost, the client tries again
 * and fails against its own row. The row then carries this write's token. Costs a read only after a second attempt.
 */
export async function isOwnWrite(db: DynamoTable, { key, writer, refusal }: RefusedWrite): Promise<boolean> {
  if (refusal.$metadata.attempts === 1) return false;
  const row = await getRow(db, key);
  return row?.writer === writer;
}
