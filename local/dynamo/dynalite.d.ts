declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** The times say how long a table stays in that state. */
  export interface DynaliteOptions {
    readonly path: string;
    readonly createTableMs: number;
    readonly deleteTableMs: number;
    readonly updateTableMs: number;
  }
  export default function dynalite(options: DynaliteOptions): Server;
}

declare module 'dynalite/db/index.js' {
  export type Done = (error?: Error | null) => void;
  export interface Index {
    readonly IndexName: string;
    readonly IndexStatus?: string;
  }
  export interface Table {
    readonly TableName: string;
    readonly TableStatus: string;
    readonly GlobalSecondaryIndexes?: readonly Index[];
  }
  export type Item = Readonly<Record<string, unknown>>;
  export interface IndexAction {
    readonly index: string;
    readonly key: string;
    readonly item?: Item;
  }
  export type Operation =
    | { readonly type: 'put'; readonly key: string; readonly value: unknown }
    | { readonly type: 'del'; readonly key: string };
  export interface ItemDb {
    put(key: string, item: Item, done: Done): void;
    del(key: string, done: Done): void;
  }
  export interface LevelIterator {
    close(): Promise<void>;
    return?(): Promise<void>;
  }
  export interface Store {
    readonly db: {
      open(): Promise<void>;
      batch(operations: readonly Operation[], done: Done): void;
      values(options?: object): LevelIterator;
    };
    readonly tableDb: { put(name: string, table: Table, done: Done): void };
    getItemDb(table: string): ItemDb;
  }
  type UpdateIndexes = (
    store: Store,
    table: Table,
    before: Item | null | undefined,
    after: Item | null | undefined,
    done: Done,
  ) => void;
  /** The inner functions that dynalite's actions look up here at every call. */
  const db: {
    create(options: object): Store;
    createKey(item: Item, table: Table): string;
    getIndexActions(
      indexes: readonly Index[],
      before: Item | null | undefined,
      after: Item | null | undefined,
      table: Table,
    ): { readonly puts: readonly IndexAction[]; readonly deletes: readonly IndexAction[] };
    updateIndexes: UpdateIndexes;
  };
  export default db;
}
