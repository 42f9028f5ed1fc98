import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import db, { type Operation, type Store } from 'dynalite/db/index.js';
import { createTableInput } from '../../../functions/adapters/create-table-input.ts';
import { dynamoClient } from '../../../functions/adapters/dynamo-client.ts';
import { deleteRows } from '../../../functions/adapters/dynamo-delete.ts';
import { DynamoFeedStore } from '../../../functions/adapters/dynamo-feed-store.ts';
import { DynamoItemStore } from '../../../functions/adapters/dynamo-item-store.ts';
import { itemKey } from '../../../functions/adapters/item-row.ts';
import { TABLES } from '../../../functions/adapters/tables.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { aFeedListing } from '../../support/a-feed-listing.ts';
import { anItem } from '../../support/an-item.ts';
import { anOutcome } from '../../support/an-outcome.ts';
import { credentials } from '../../support/credentials.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

/** What goes to the disk in one piece: which keys, of the rows and of the indexes. */
type Write = string[];

interface Iterator {
  close(): Promise<void>;
}

let folder: TemporaryFolder;
let dynamo: LocalDynamo;
let client: ReturnType<typeof dynamoClient>;
let writes: Write[];
let open: Set<Iterator>;

const kindOf = (key: string): string => key.slice(0, key.lastIndexOf('~'));
const place = ({ type, key }: Operation): string => `${type} ${kindOf(key)}`;

/** Watches the database below dynalite: it is made by the time the server is. */
function watch(store: Store): void {
  const { db: level } = store;
  const batch = level.batch.bind(level);
  level.batch = (operations, done) => {
    writes.push(operations.map(place));
    batch(operations, done);
  };
  for (const name of ['put', 'del'] as const) {
    const single: (...args: [string, ...unknown[]]) => unknown = Reflect.get(level, name).bind(level);
    Reflect.set(level, name, (key: string, ...rest: unknown[]) => {
      writes.push([`${name} ${kindOf(key)}`]);
      return single(key, ...rest);
    });
  }
  const values = level.values.bind(level);
  level.values = (options) => {
    const iterator = values(options);
    const close = iterator.close.bind(iterator);
    open.add(iterator);
    iterator.close = () => {
      open.delete(iterator);
      return close();
    };
    return iterator;
  };
}

beforeEach(async () => {
  folder = await temporaryFolder();
  writes = [];
  open = new Set();
  const create = db.create;
  db.create = (options) => {
    const store = create(options);
    watch(store);
    return store;
  };
  dynamo = await startDynalite(folder.path);
  db.create = create;
  client = dynamoClient({ region: 'local', endpoint: dynamo.endpoint, credentials });
  await client.send(new CreateTableCommand(createTableInput('watch', TABLES.watch)));
});

afterEach(async () => {
  client.destroy();
  await dynamo.close();
  await folder.remove();
});

describe('mendStore', () => {
  it('makes a row and its places in the indexes one write', async () => {
    const items = new DynamoItemStore({ client, table: 'watch' });
    writes.length = 0;
    await items.putPending(anItem());
    await items.postpone('i1', { nextTry: new Date('2026-11-21T06:00:00.000Z'), reason: 'timeout' });
    await items.settle('i1', anOutcome());
    await deleteRows({ client, table: 'watch' }, [itemKey('i1')]);
    // dynalite notes on its own time that a table is ready.
    const ofRows = writes.filter((write) => write.join() !== 'put table');
    expect(ofRows).toEqual([
      ['put index-global~watch~pending', 'put item-watch'],
      ['del index-global~watch~pending', 'put index-global~watch~pending', 'put item-watch'],
      ['del index-global~watch~pending', 'put index-global~watch~day', 'put item-watch'],
      ['del index-global~watch~day', 'del item-watch'],
    ]);
  });

  it('stores no table as being created, which a crash would make it for good', async () => {
    const create = db.create;
    const stored: string[] = [];
    db.create = (options) => {
      const store = create(options);
      const put = store.tableDb.put;
      store.tableDb.put = (name, table, done) => {
        stored.push(table.TableStatus);
        put(name, table, done);
      };
      return store;
    };
    const other = await temporaryFolder();
    const second = await startDynalite(other.path);
    db.create = create;
    const local = dynamoClient({ region: 'local', endpoint: second.endpoint, credentials });
    await local.send(new CreateTableCommand(createTableInput('watch', TABLES.watch)));
    local.destroy();
    await second.close();
    await other.remove();
    expect(new Set(stored)).toEqual(new Set(['ACTIVE']));
  });

  it('closes what queries opened, whether they read to the end or not', async () => {
    const feeds = new DynamoFeedStore({ client, table: 'watch' });
    // More than a page of 1 MB together.
    const lastError = { at: new Date().toISOString(), reason: 'x'.repeat(100_000) };
    for (const id of Array.from({ length: 12 }, (_, number) => `f${number}`)) {
      await feeds.enlist(aFeedListing({ id }), new Date());
      await feeds.save(id, { consecutiveFailures: 1, items: 0, lastError }, new Date());
    }
    await feeds.due(new Date());
    expect(await feeds.all()).toHaveLength(12);
    await new Promise(setImmediate);
    expect(open.size).toBe(0);
  });
});
