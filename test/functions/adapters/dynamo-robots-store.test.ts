import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoRobotsStore } from '../../../functions/adapters/dynamo-robots-store.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { type OpenTable, openTable } from '../../support/dynamo-tables.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const TRIED = '2026-11-21T05:00:00.000Z';
const DAY_S = 24 * 3_600;
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

describe('DynamoRobotsStore', () => {
  it('keeps a robots.txt for 30 days, and shows none that has expired', async () => {
    let now = new Date(TRIED);
    const robots = new DynamoRobotsStore({ ...opened.db, now: () => now });
    await robots.keep('https://news.org', { rules: ['-/a'], triedAt: TRIED });
    now = new Date(Date.parse(TRIED) + 30 * DAY_S * 1_000 - 1);
    expect(await robots.find('https://news.org')).toEqual({ rules: ['-/a'], triedAt: TRIED });
    now = new Date(Date.parse(TRIED) + 30 * DAY_S * 1_000);
    expect(await robots.find('https://news.org')).toBeUndefined();
  });
});
