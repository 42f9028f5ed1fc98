import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deleteRows } from '../../../functions/adapters/dynamo-delete.ts';
import { getRow } from '../../../functions/adapters/dynamo-get.ts';
import { putOnce } from '../../../functions/adapters/dynamo-put.ts';
import { scanRows } from '../../../functions/adapters/dynamo-scan.ts';
import { DynamoSubscriberStore } from '../../../functions/adapters/dynamo-subscriber-store.ts';
import { DynamoTokenStore } from '../../../functions/adapters/dynamo-token-store.ts';
import { addressKey, subscriberKey } from '../../../functions/adapters/subscriber-row.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { aSubscriber } from '../../support/a-subscriber.ts';
import { type OpenTable, openTable } from '../../support/dynamo-tables.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const DAY_MS = 24 * 3_600_000;
const NOW = new Date('2026-11-21T05:00:00.000Z');
const TOMORROW = new Date(NOW.getTime() + DAY_MS);

let folder: TemporaryFolder;
let dynamo: LocalDynamo;
let opened: OpenTable;
let now: Date;
let people: DynamoSubscriberStore;

beforeAll(async () => {
  folder = await temporaryFolder();
  dynamo = await startDynalite(folder.path);
});

afterAll(async () => {
  await dynamo.close();
  await folder.remove();
});

beforeEach(async () => {
  opened = await openTable(dynamo.endpoint, 'people');
  now = NOW;
  people = new DynamoSubscriberStore({ ...opened.db, now: () => now });
});

afterEach(() => opened.close());

async function keysOfAllRows(): Promise<unknown[]> {
  const keys: unknown[] = [];
  for await (const row of scanRows(opened.db, { prefix: '' })) keys.push(row.pk);
  return keys;
}

describe('DynamoSubscriberStore after a crash', () => {
  it('lets the next one have an address that leads to nobody', async () => {
    await putOnce(opened.db, { ...addressKey('hash'), id: 'crashed' });
    const added = await Promise.all(['s1', 's2', 's3'].map((id) => people.add(aSubscriber({ id }), 'hash')));
    const [kept, ...others] = await people.all();
    expect(others).toEqual([]);
    expect(new Set(added.map(({ id }) => id))).toEqual(new Set([kept?.id]));
    expect(await getRow(opened.db, addressKey('hash'))).toMatchObject({ id: kept?.id });
  });

  it('forgets within a day a record that never got its address', async () => {
    await people.add(aSubscriber(), 'hash');
    const half = await getRow(opened.db, subscriberKey('s1'));
    const expires = TOMORROW.getTime() / 1000;
    await deleteRows(opened.db, [subscriberKey('s1')]);
    await putOnce(opened.db, { ...half, ...subscriberKey('s1'), expires });
    now = TOMORROW;
    expect(await people.find('s1')).toBeUndefined();
    expect(await people.confirm('s1', { at: now, textVersion: '1' })).toBe(false);
    expect(await people.all()).toEqual([]);
    expect(await people.add(aSubscriber({ id: 's2' }), 'hash')).toEqual({ id: 's2', was: 'new' });
  });

  it('keeps for good a half-made record that its person confirms in time', async () => {
    const half = { ...aSubscriber(), ...subscriberKey('s1'), expires: TOMORROW.getTime() / 1000 };
    await putOnce(opened.db, half);
    expect(await people.confirm('s1', { at: NOW, textVersion: '1' })).toBe(true);
    now = TOMORROW;
    expect(await people.find('s1')).toMatchObject({ state: 'confirmed' });
  });

  it('never forgets a finished record, confirmed or not', async () => {
    await people.add(aSubscriber(), 'hash-1');
    await people.add(aSubscriber({ id: 's2' }), 'hash-2');
    await people.confirm('s2', { at: NOW, textVersion: '1' });
    now = new Date(NOW.getTime() + 400 * DAY_MS);
    expect(await people.find('s1')).toBeDefined();
    expect(await people.find('s2')).toBeDefined();
    expect(await people.all()).toHaveLength(2);
  });
});

describe('DynamoSubscriberStore when someone leaves', () => {
  it('leaves no row behind, not even of tokens', async () => {
    const tokens = new DynamoTokenStore(opened.db);
    await people.add(aSubscriber(), 'hash');
    await tokens.put({ hash: 'a'.repeat(64), purpose: 'leave', subscriberId: 's1' });
    await tokens.put({
      hash: 'b'.repeat(64),
      purpose: 'confirm',
      subscriberId: 's1',
      expires: TOMORROW.toISOString(),
    });
    await people.remove('s1', 'hash');
    expect(await keysOfAllRows()).toEqual([]);
  });
});
