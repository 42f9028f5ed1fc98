import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dynamoClient } from '../../../functions/adapters/dynamo-client.ts';
import { DynamoDeadItems } from '../../../functions/adapters/dynamo-dead-items.ts';
import { DynamoFeedStore } from '../../../functions/adapters/dynamo-feed-store.ts';
import { DynamoItemStore } from '../../../functions/adapters/dynamo-item-store.ts';
import { DynamoMatchStore } from '../../../functions/adapters/dynamo-match-store.ts';
import { DynamoOutbox } from '../../../functions/adapters/dynamo-outbox.ts';
import { DynamoSubscriberStore } from '../../../functions/adapters/dynamo-subscriber-store.ts';
import type { DynamoTable } from '../../../functions/adapters/dynamo-table.ts';
import { DynamoTokenStore } from '../../../functions/adapters/dynamo-token-store.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { aDelivery } from '../../support/a-delivery.ts';
import { aFeedListing } from '../../support/a-feed-listing.ts';
import { aMatch } from '../../support/a-match.ts';
import { aSubscriber } from '../../support/a-subscriber.ts';
import { anItem } from '../../support/an-item.ts';
import { anOutcome } from '../../support/an-outcome.ts';
import { credentials } from '../../support/credentials.ts';
import { dynamoFront } from '../../support/dynamo-front.ts';
import { openTable } from '../../support/dynamo-tables.ts';
import type { Service } from '../../support/json-service.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const AT = new Date('2026-11-21T06:00:00.000Z');
const FIRST_TRIES_TO_LOSE = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

let folder: TemporaryFolder;
let dynamo: LocalDynamo;
let front: Service;
let lost: number;
const seen = new Set<string>();

/** Every write is done, and the answer to its first try is lost: the client tries again. */
beforeAll(async () => {
  folder = await temporaryFolder();
  dynamo = await startDynalite(folder.path);
  front = await dynamoFront(dynamo.endpoint, async ({ operation, body }, pass) => {
    const answer = await pass(body);
    if (!FIRST_TRIES_TO_LOSE.has(operation) || seen.has(body)) return answer;
    seen.add(body);
    lost += 1;
    return 'lost';
  });
});

afterAll(async () => {
  await front.close();
  await dynamo.close();
  await folder.remove();
});

beforeEach(() => {
  lost = 0;
});

/** A table whose writes all go through the front. */
async function withTable<T>(kind: 'watch' | 'people', work: (db: DynamoTable) => Promise<T>): Promise<T> {
  const { db, close } = await openTable(dynamo.endpoint, kind);
  const client = dynamoClient({ region: 'local', endpoint: front.endpoint, credentials });
  try {
    return await work({ client, table: db.table });
  } finally {
    client.destroy();
    await close();
  }
}

describe('a write whose first answer is lost is done once and said to be done', () => {
  it('holds for items', () =>
    withTable('watch', async (db) => {
      const items = new DynamoItemStore(db);
      const deadItems = new DynamoDeadItems(db);
      expect(await items.putPending(anItem())).toBe('new');
      await items.postpone('i1', { nextTry: AT, reason: 'timeout' });
      expect(await items.find('i1')).toMatchObject({ attempts: 1 });
      await deadItems.bury('i1', 'why');
      expect(await deadItems.revive('i1', AT)).toBe(true);
      expect(await items.settle('i1', anOutcome())).toBe(true);
      expect(await items.settle('i1', anOutcome())).toBe(false);
      expect(await items.putPending(anItem())).toBe('known');
      expect(lost).toBe(8);
      expect(await items.renew(anItem({ version: 'words-2' }))).toBe('renewed');
      expect(await items.renew(anItem({ version: 'words-2' }))).toBe('known');
      expect(await items.find('i1')).toMatchObject({ renewals: 1 });
    }));

  it('holds for feeds and matches', () =>
    withTable('watch', async (db) => {
      const feeds = new DynamoFeedStore(db);
      const matches = new DynamoMatchStore(db);
      expect(await feeds.enlist(aFeedListing(), AT)).toBe('new');
      expect(await feeds.retire('f1')).toBe(true);
      expect(await feeds.retire('f1')).toBe(false);
      expect(await matches.save(aMatch(), { alert: true })).toBe('new');
      expect(await matches.save(aMatch(), { alert: true })).toBe('known');
      await matches.done('m1');
      expect(await matches.waiting()).toEqual([]);
      expect(await matches.save(aMatch({ id: 'm2', verdict: 'borderline' }), { alert: false })).toBe('new');
      expect(await matches.save(aMatch({ id: 'm2' }), { alert: true })).toBe('raised');
      expect(await matches.save(aMatch({ id: 'm2' }), { alert: true })).toBe('known');
    }));

  it('holds for people and their tokens', () =>
    withTable('people', async (db) => {
      const people = new DynamoSubscriberStore(db);
      const tokens = new DynamoTokenStore(db);
      const token = { hash: 'a'.repeat(64), purpose: 'leave', subscriberId: 's1' } as const;
      expect(await people.add(aSubscriber({ cadence: 'daily' }), 'hash')).toEqual({ id: 's1', was: 'new' });
      expect(await people.confirm('s1', { at: AT, textVersion: '1', nextDue: AT })).toBe(true);
      const step = { from: AT.toISOString(), nextDue: new Date('2026-11-22T06:00:00.000Z'), editions: ['c'] };
      expect(await people.advance('s1', step)).toBe(true);
      await tokens.put(token);
      expect(await tokens.take(token.hash, AT)).toEqual(token);
      expect(await tokens.take(token.hash, AT)).toBeUndefined();
      await people.remove('s1', 'hash');
      expect(await people.all()).toEqual([]);
    }));

  it('holds for mails: a claim is held by the one who made it', () =>
    withTable('people', async (db) => {
      const outbox = new DynamoOutbox(db);
      const key = { subscriberId: 's1', id: 'd1' };
      expect(await outbox.put(aDelivery())).toBe('new');
      expect(await outbox.claim(aDelivery(), AT)).toBe(true);
      expect(await outbox.find(key)).toMatchObject({ state: 'claimed', attempts: 1 });
      expect(await outbox.claim(aDelivery(), AT)).toBe(false);
      await outbox.record({ ...key, attempts: 1 }, { state: 'sent' });
      expect(await outbox.find(key)).toMatchObject({ state: 'sent', attempts: 1 });
    }));
});
