import { queryRows } from './dynamo-query.ts';
import type { DynamoTable, Row } from './dynamo-table.ts';
import type { IndexSchema } from './tables.ts';

export interface CandidateSearch {
  readonly index: IndexSchema;
  readonly partitions: readonly string[];
  /** The last sort key that counts, included. */
  readonly to?: string;
}

/** What an index finds in all those partitions, by its sort key; an index lags, so these are candidates only. */
export async function findCandidates(db: DynamoTable, search: CandidateSearch): Promise<Row[]> {
  const { index, partitions, ...bounds } = search;
  const found = await Promise.all(
    partitions.map((partition) => queryRows(db, { index, partition, ...bounds })),
  );
  const keyOf = (row: Row) => String(index.range === undefined ? row.pk : row[index.range]);
  return found
    .flat()
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);
}
