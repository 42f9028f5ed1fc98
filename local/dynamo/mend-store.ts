import type { Store, Table } from 'dynalite/db/index.js';
import { makeRowsAtomic } from './atomic-rows.ts';

const active = (table: Table): Table => ({
  ...table,
  TableStatus: 'ACTIVE',
  ...(table.GlobalSecondaryIndexes && {
    GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({
      ...index,
      IndexStatus: 'ACTIVE',
    })),
  }),
});

/**
 * Mends what would lose data or memory in a store that is kept on disk for long: rows and their index places become
 * one write; a table is never stored as "being created", a state it could not leave after a crash; and iterators are
 * closed, which dynalite forgets, so that each query would hold a snapshot of the database for ever.
 */
export function mendStore(store: Store): void {
  makeRowsAtomic(store);
  const putTable = store.tableDb.put.bind(store.tableDb);
  store.tableDb.put = (name, table, done) =>
    putTable(name, table.TableStatus === 'CREATING' ? active(table) : table, done);
  const iterate = store.db.values.bind(store.db);
  store.db.values = (options) => {
    const iterator = iterate(options);
    // Streams call this when they end or are cut short.
    iterator.return = () => iterator.close();
    return iterator;
  };
}
