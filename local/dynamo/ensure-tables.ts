import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTableInput } from '../../functions/adapters/create-table-input.ts';
import { TABLES, type TableSchema } from '../../functions/adapters/tables.ts';

/** What the two tables are called. */
export type TableNames = Readonly<Record<keyof typeof TABLES, string>>;

const MAX_WAITS = 200;
const WAIT_MS = 50;

async function describe(client: DynamoDBDocumentClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function create(client: DynamoDBDocumentClient, name: string, schema: TableSchema): Promise<void> {
  try {
    await client.send(new CreateTableCommand(createTableInput(name, schema)));
  } catch (error) {
    // Someone else was quicker.
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

/** An index that came with a later version cannot be added to a table that holds rows here. */
function checkIndexes(table: TableDescription, name: string, schema: TableSchema): void {
  const there = new Set(table.GlobalSecondaryIndexes?.map((index) => index.IndexName));
  const missing = Object.values(schema.indexes).filter((index) => !there.has(index.name));
  if (missing.length === 0) return;
  const names = missing.map((index) => index.name).join(', ');
  throw new Error(
    `dynamo: table ${name} was made by another version of this program: it has no index ${names}`,
  );
}

async function ensureTable(client: DynamoDBDocumentClient, name: string, schema: TableSchema): Promise<void> {
  if (!(await describe(client, name))) await create(client, name, schema);
  for (let wait = 0; wait < MAX_WAITS; wait += 1) {
    const table = await describe(client, name);
    if (table?.TableStatus === 'ACTIVE') return checkIndexes(table, name, schema);
    await pause(WAIT_MS);
  }
  throw new Error(`dynamo: table ${name} was not ready in time`);
}

/** Creates the tables that are missing and waits until both can be used. */
export async function ensureTables(client: DynamoDBDocumentClient, names: TableNames): Promise<void> {
  await ensureTable(client, names.watch, TABLES.watch);
  await ensureTable(client, names.people, TABLES.people);
}
