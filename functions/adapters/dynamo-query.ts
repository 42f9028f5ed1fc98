import { paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { DynamoTable, Row } from './dynamo-table.ts';
import type { IndexSchema } from './tables.ts';

/** Which rows of one partition: those whose sort key lies between `from` and `to`, both included. */
export interface PartitionQuery {
  /** The index to read; the table itself, consistently, when left out. */
  readonly index?: IndexSchema;
  readonly partition: string;
  readonly from?: string;
  readonly to?: string;
}

const FIRST = ' ';
const LAST = '\uffff';

function conditionOf({ index, partition, from, to }: PartitionQuery): Partial<QueryCommandInput> {
  const range = index ? index.range : 'sk';
  const hashOnly = from === undefined && to === undefined;
  if (hashOnly || range === undefined) {
    return {
      KeyConditionExpression: '#hash = :hash',
      ExpressionAttributeNames: { '#hash': index?.hash ?? 'pk' },
      ExpressionAttributeValues: { ':hash': partition },
    };
  }
  return {
    KeyConditionExpression: '#hash = :hash AND #range BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#hash': index?.hash ?? 'pk', '#range': range },
    ExpressionAttributeValues: { ':hash': partition, ':from': from ?? FIRST, ':to': to ?? LAST },
  };
}

/** All pages of one partition in the order of its sort key. */
export async function queryRows({ client, table }: DynamoTable, query: PartitionQuery): Promise<Row[]> {
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ...(query.index ? { IndexName: query.index.name } : { ConsistentRead: true }),
      ...conditionOf(query),
    },
  );
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...(page.Items ?? []));
  return rows;
}
