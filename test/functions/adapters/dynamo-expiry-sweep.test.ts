import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getRows } from '../../../functions/adapters/dynamo-batch-get.ts';
import { DynamoExpirySweep } from '../../../functions/adapters/dynamo-expiry-sweep.ts';
import { putOnce } from '../../../functions/adapters/dynamo-put.ts';
import { epochSeconds } from '../../../functions/adapters/row-expiry.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { type OpenTable, openTable } from '../../support/dynamo-tables.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const NOW = new Date('2026-11-21T05:00:00.000Z');

let folder: TemporaryFolder;
let dynamo: LocalDynamo;
let opened: OpenTable;

beforeAll(async () => {
  folder = await temporaryFolder();
  dynamo = await startDynalite(folder.path);
  opened = await openTable(dynamo.endpoint, 'watch');
});

afterAll(async () => {
  await opened.close();
  await dynamo.close();
  await folder.remove();
});

it('deletes the rows whose time is over, more than a page of them, and no others', async () => {
  const seconds = epochSeconds(NOW);
  const text = 'x'.repeat(100_000);
  const over = Array.from({ length: 15 }, (_, number) => ({
    pk: `over-${number}`,
    sk: 'x',
    expires: seconds - number,
  }));
  const soon = { pk: 'soon', sk: 'x', expires: seconds + 1 };
  const never = { pk: 'never', sk: 'x' };
  for (const row of [...over, soon, never]) await putOnce(opened.db, { ...row, text });
  const sweep = new DynamoExpirySweep(opened.db);
  expect(await sweep.deleteExpired(NOW)).toBe(15);
  expect(await sweep.deleteExpired(NOW)).toBe(0);
  const left = await getRows(opened.db, [...over, soon, never]);
  expect(left.map((row) => row.pk).sort()).toEqual(['never', 'soon']);
});
