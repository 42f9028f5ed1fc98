import type { TABLES } from '../functions/adapters/tables.ts';
import type { FunctionName } from '../functions/runtime/env.ts';
import { QUEUES } from '../functions/runtime/queues.ts';

/** What one function may do to the rows of a table, by their keys. */
type RowAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'Scan' | 'PutItem' | 'UpdateItem' | 'BatchWriteItem';

/** The rights of one function on one table: actions on its rows, and the indexes it may query. */
export interface TableRights<Index extends string = string> {
  readonly rows?: readonly RowAction[];
  readonly indexes?: readonly Index[];
}

interface FunctionSettings {
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly watch?: TableRights<keyof typeof TABLES.watch.indexes>;
  readonly people?: TableRights<keyof typeof TABLES.people.indexes>;
}

/**
 * Size and rights of every function. To let one do more, add the action here: nothing else grants access to a table.
 * Only public, alert, send, digest and sweep may touch the people at all.
 */
export const FUNCTION_SETTINGS = {
  plan: { memoryMb: 256, timeoutSeconds: 120, watch: { indexes: ['due'] } },
  // The parser's thread may take 512 MB.
  poll: {
    memoryMb: 1024,
    timeoutSeconds: QUEUES.poll.timeoutSeconds,
    watch: { rows: ['GetItem', 'PutItem', 'UpdateItem'] },
  },
  // jsdom takes up to 700 MB for a page of 1 MB, and memory buys processor time.
  read: {
    memoryMb: 2048,
    timeoutSeconds: QUEUES.read.timeoutSeconds,
    watch: { rows: ['GetItem', 'PutItem', 'UpdateItem'] },
  },
  alert: {
    memoryMb: 256,
    timeoutSeconds: QUEUES.alert.timeoutSeconds,
    watch: { rows: ['GetItem', 'UpdateItem'] },
    people: { rows: ['GetItem', 'PutItem'], indexes: ['now'] },
  },
  send: {
    memoryMb: 512,
    timeoutSeconds: QUEUES.send.timeoutSeconds,
    watch: { rows: ['GetItem', 'BatchGetItem'], indexes: ['day'] },
    people: { rows: ['GetItem', 'PutItem', 'UpdateItem'] },
  },
  digest: {
    memoryMb: 512,
    timeoutSeconds: 240,
    watch: { rows: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'], indexes: ['day'] },
    people: { rows: ['GetItem', 'PutItem', 'UpdateItem'], indexes: ['digest'] },
  },
  // The indexes hold all that a nudge needs: no row is read, so no address either.
  sweep: {
    memoryMb: 256,
    timeoutSeconds: 120,
    watch: { indexes: ['pending'] },
    people: { indexes: ['out'] },
  },
  public: {
    memoryMb: 512,
    timeoutSeconds: 15,
    // The editions that mails link to.
    watch: { rows: ['GetItem'] },
    people: { rows: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'] },
  },
  hub: { memoryMb: 256, timeoutSeconds: 15, watch: { rows: ['GetItem', 'UpdateItem'] } },
  desk: {
    memoryMb: 512,
    timeoutSeconds: 30,
    // The sum of outcomes comes from reading every item, never from a counter.
    watch: { rows: ['GetItem', 'BatchGetItem', 'Query', 'Scan'], indexes: ['day', 'pending'] },
  },
} as const satisfies Record<FunctionName, FunctionSettings>;
