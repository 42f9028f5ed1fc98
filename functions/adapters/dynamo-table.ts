import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** One table through one client: what every store is made of. */
export interface DynamoTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

/** A table and the clock that tells which rows have expired. */
export interface DynamoStoreOptions extends DynamoTable {
  /** The system's clock when left out. */
  readonly now?: () => Date;
}

/** The primary key of a row in either table. */
export type RowKey = Readonly<Record<'pk' | 'sk', string>>;

/** A row as it comes from a table, not yet trusted. */
export type Row = Readonly<Record<string, unknown>>;
