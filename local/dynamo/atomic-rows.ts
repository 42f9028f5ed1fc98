import db, { type Done, type Item, type Operation, type Store, type Table } from 'dynalite/db/index.js';

/** The index changes of a row that wait for the row itself, by table and key: dynalite locks the key meanwhile. */
type Waiting = Map<string, readonly Operation[]>;

const waitingOf = new WeakMap<Store, Waiting>();
const writeIndexes = db.updateIndexes;

const nameOf = (table: string, key: string): string => `${table}\n${key}`;

/**
 * Makes a row and its places in the indexes one write. By itself dynalite writes the indexes first and the row
 * afterwards: killed in between, it would leave a pending row that no index finds, for good.
 */
export function makeRowsAtomic(store: Store): void {
  const waiting: Waiting = new Map();
  waitingOf.set(store, waiting);
  db.updateIndexes = updateIndexes;
  const getItemDb = store.getItemDb;
  store.getItemDb = (table) => {
    const rows = getItemDb(table);
    const write = (key: string, row: Operation, done: Done): void => {
      const name = nameOf(table, key);
      const places = waiting.get(name) ?? [];
      waiting.delete(name);
      store.db.batch([...places, row], done);
    };
    const rowKey = (key: string): string => `item-${table}~${key}`;
    return Object.assign(Object.create(rows), {
      put: (key: string, item: Item, done: Done) =>
        write(key, { type: 'put', key: rowKey(key), value: item }, done),
      del: (key: string, done: Done) => write(key, { type: 'del', key: rowKey(key) }, done),
    });
  };
}

/** Stands in for dynalite's own: keeps the changes for the write of the row, which always follows. */
function updateIndexes(
  store: Store,
  table: Table,
  before: Item | null | undefined,
  after: Item | null | undefined,
  done: Done,
): void {
  const waiting = waitingOf.get(store);
  const row = after ?? before;
  if (!waiting || !row) {
    writeIndexes(store, table, before, after, done);
    return;
  }
  const actions = db.getIndexActions(table.GlobalSecondaryIndexes ?? [], before, after, table);
  const placeKey = (index: string, key: string): string => `index-global~${table.TableName}~${index}~${key}`;
  waiting.set(nameOf(table.TableName, db.createKey(row, table)), [
    ...actions.deletes.map(({ index, key }): Operation => ({ type: 'del', key: placeKey(index, key) })),
    ...actions.puts.map(
      ({ index, key, item }): Operation => ({ type: 'put', key: placeKey(index, key), value: item }),
    ),
  ]);
  done();
}
