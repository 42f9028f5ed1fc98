import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DynamoTokenStore } from '../../../functions/adapters/dynamo-token-store.ts';
import { updateIf } from '../../../functions/adapters/dynamo-update.ts';
import { tokenKey } from '../../../functions/adapters/token-row.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { type OpenTable, openTable } from '../../support/dynamo-tables.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
let dynamo: LocalDynamo;
let opened: OpenTable;

beforeAll(async () => {
  folder = await temporaryFolder();
  dynamo = await startDynalite(folder.path);
  opened = await openTable(dynamo.endpoint, 'people');
});

afterAll(async () => {
  await opened.close();
  await dynamo.close();
  await folder.remove();
});

it('finds no token that was used, though a crash kept it from being deleted', async () => {
  const tokens = new DynamoTokenStore(opened.db);
  const now = new Date('2026-11-21T05:00:00.000Z');
  const hash = 'a'.repeat(64);
  await tokens.put({ hash, purpose: 'confirm', subscriberId: 's1' });
  await updateIf(opened.db, { key: tokenKey(hash), when: { used: false }, set: { used: true } });
  expect(await tokens.peek(hash, now)).toBeUndefined();
  expect(await tokens.take(hash, now)).toBeUndefined();
});
