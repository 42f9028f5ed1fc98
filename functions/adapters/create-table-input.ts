import type {
  CreateTableCommandInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import type { IndexSchema, TableSchema } from './tables.ts';

const keysOf = ({ hash, range }: { readonly hash: string; readonly range?: string }): KeySchemaElement[] => [
  { AttributeName: hash, KeyType: 'HASH' },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' } as const]),
];

const indexOf = (index: IndexSchema): GlobalSecondaryIndex => ({
  IndexName: index.name,
  KeySchema: keysOf(index),
  Projection: index.includes
    ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.includes] }
    : { ProjectionType: 'KEYS_ONLY' },
});

/** What CreateTable wants for a table of that schema, billed on demand. */
export function createTableInput(name: string, schema: TableSchema): CreateTableCommandInput {
  const indexes = Object.values(schema.indexes);
  const keys = [schema, ...indexes].flatMap(keysOf);
  const attributes = new Set(keys.map((key) => key.AttributeName));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keysOf(schema),
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: indexes.map(indexOf),
  };
}
