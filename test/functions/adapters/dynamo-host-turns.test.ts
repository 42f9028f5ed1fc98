import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getRow } from '../../../functions/adapters/dynamo-get.ts';
import { DynamoHostTurns } from '../../../functions/adapters/dynamo-host-turns.ts';
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

describe('DynamoHostTurns', () => {
  it('lets the turns of a host expire after every pause is over', async () => {
    const turns = new DynamoHostTurns(opened.db);
    const seconds = Date.parse(TRIED) / 1_000;
    await turns.take({ host: 'news.org', now: new Date(TRIED), spacingMs: 2_000, maxWaitMs: 0 });
    const key = { pk: 'HOST#news.org', sk: 'turn' };
    expect(await getRow(opened.db, key)).toMatchObject({ expires: seconds + 2 * DAY_S });
    await turns.pause('news.org', new Date((seconds + DAY_S) * 1_000));
    expect(await getRow(opened.db, key)).toMatchObject({ expires: seconds + 3 * DAY_S });
  });

  it('asks the table once for a turn that is free, twice for one to wait for, three times to find none', async () => {
    let asked = 0;
    opened.db.client.middlewareStack.add((next) => async (call) => {
      asked += 1;
      return next(call);
    });
    const turns = new DynamoHostTurns(opened.db);
    const callsOf = async (maxWaitMs: number): Promise<number> => {
      asked = 0;
      await turns.take({ host: 'calm.org', now: new Date(TRIED), spacingMs: 2_000, maxWaitMs });
      return asked;
    };
    expect(await callsOf(4_000)).toBe(1);
    expect(await callsOf(4_000)).toBe(2);
    expect(await callsOf(0)).toBe(3);
  });
});
