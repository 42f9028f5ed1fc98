import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getRows } from '../../../functions/adapters/dynamo-batch-get.ts';
import { dynamoClient } from '../../../functions/adapters/dynamo-client.ts';
import { deleteRows } from '../../../functions/adapters/dynamo-delete.ts';
import { putOnce } from '../../../functions/adapters/dynamo-put.ts';
import type { DynamoTable } from '../../../functions/adapters/dynamo-table.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { credentials } from '../../support/credentials.ts';
import { dynamoFront } from '../../support/dynamo-front.ts';
import { type OpenTable, openTable } from '../../support/dynamo-tables.ts';
import type { Service } from '../../support/json-service.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

interface Batch {
  readonly RequestItems: Readonly<Record<string, unknown[] | { readonly Keys: unknown[] }>>;
}

/** How many keys or requests of a batch DynamoDB has room for; the rest it gives back. */
const ROOM = 9;

/** What was asked of the one table in a batch: its first part, and the rest. */
function split(body: string) {
  const { RequestItems }: Batch = JSON.parse(body);
  const [[table, asked] = ['', []]] = Object.entries(RequestItems);
  const all = Array.isArray(asked) ? asked : asked.Keys;
  const wrap = (part: unknown[]) =>
    part.length === 0 ? {} : { [table]: Array.isArray(asked) ? part : { ...asked, Keys: part } };
  return { now: JSON.stringify({ RequestItems: wrap(all.slice(0, ROOM)) }), later: wrap(all.slice(ROOM)) };
}

let folder: TemporaryFolder;
let dynamo: LocalDynamo;
let front: Service;
let opened: OpenTable;
let db: DynamoTable;
let hasRoom = true;

beforeAll(async () => {
  folder = await temporaryFolder();
  dynamo = await startDynalite(folder.path);
  opened = await openTable(dynamo.endpoint, 'watch');
  front = await dynamoFront(dynamo.endpoint, async ({ operation, body }, pass) => {
    if (!operation.startsWith('Batch')) return pass(body);
    const unprocessed = operation === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems';
    const { now, later } = split(body);
    if (!hasRoom) return JSON.stringify({ Responses: {}, [unprocessed]: JSON.parse(body).RequestItems });
    return JSON.stringify({ ...JSON.parse(await pass(now)), [unprocessed]: later });
  });
  db = {
    client: dynamoClient({ region: 'local', endpoint: front.endpoint, credentials }),
    table: opened.db.table,
  };
});

afterAll(async () => {
  db.client.destroy();
  await front.close();
  await opened.close();
  await dynamo.close();
  await folder.remove();
});

const keys = Array.from({ length: 30 }, (_, number) => ({ pk: `row-${number + 10}`, sk: 'x' }));

describe('a DynamoDB that takes only a part of a batch', () => {
  it('is asked again for the rest, until all is read', async () => {
    await Promise.all(keys.map((key) => putOnce(opened.db, key)));
    const rows = await getRows(db, [...keys, { pk: 'nobody', sk: 'x' }, ...keys]);
    expect(rows.map((row) => row.pk).sort()).toEqual(keys.map((key) => key.pk));
  });

  it('is asked again for the rest, until all is deleted', async () => {
    await Promise.all(keys.map((key) => putOnce(opened.db, key)));
    await deleteRows(db, keys);
    expect(await getRows(opened.db, keys)).toEqual([]);
  });

  it('is not asked for ever', async () => {
    hasRoom = false;
    const some = keys.slice(0, 2);
    await Promise.all([
      expect(getRows(db, some)).rejects.toThrow(/^dynamo: 2 rows of .* could not be read$/),
      expect(deleteRows(db, some)).rejects.toThrow(/^dynamo: 2 rows of .* could not be deleted$/),
    ]);
    hasRoom = true;
  });
});
