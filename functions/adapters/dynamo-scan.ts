import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { DynamoTable, Row } from './dynamo-table.ts';

export interface TableScan {
  /** How the partition keys of the wanted rows begin. */
  readonly prefix: string;
  /** The attributes wanted; all when left out. */
  readonly only?: readonly string[];
}

function projectionOf(only: readonly string[]) {
  const names = only.map((name, place) => [`#${place}`, name] as const);
  return { names: Object.fromEntries(names), expression: names.map(([alias]) => alias).join(', ') };
}

/** Every row of that kind, page by page, in no order: reads the whole table, so for reports only. */
export async function* scanRows(
  { client, table }: DynamoTable,
  { prefix, only }: TableScan,
): AsyncGenerator<Row> {
  const projection = only ? projectionOf(only) : undefined;
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      FilterExpression: 'begins_with(#pk, :prefix)',
      ExpressionAttributeNames: { '#pk': 'pk', ...projection?.names },
      ExpressionAttributeValues: { ':prefix': prefix },
      ...(projection ? { ProjectionExpression: projection.expression } : {}),
    },
  );
  for await (const page of pages) yield* page.Items ?? [];
}
