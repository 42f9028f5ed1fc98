import { mkdir } from 'node:fs/promises';
import type { RequestListener, Server } from 'node:http';
import dynalite from 'dynalite';
import db, { type Store } from 'dynalite/db/index.js';
import { mendStore } from './mend-store.ts';
import { wholeRequests } from './whole-requests.ts';

/** A DynamoDB on this machine. */
export interface LocalDynamo {
  /** Where it listens, e.g. http://127.0.0.1:34567. */
  readonly endpoint: string;
  /** Ends it when the requests under way are answered. */
  close(): Promise<void>;
}

const AT_ONCE = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 } as const;

/** Makes a dynalite and catches the store it keeps to itself. */
function build(folder: string): { readonly server: Server; readonly store: Store } {
  const create = db.create;
  let store: Store | undefined;
  db.create = (options) => {
    store = create(options);
    return store;
  };
  try {
    const server = dynalite({ path: folder, ...AT_ONCE });
    if (!store) throw new Error('dynamo: this dynalite makes its store in another way');
    return { server, store };
  } finally {
    db.create = create;
  }
}

function putFrontBefore(server: Server): void {
  const listeners = server.listeners('request');
  const handle: RequestListener = (request, response) => {
    for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
  };
  server.removeAllListeners('request');
  server.on('request', wholeRequests(handle));
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });

/**
 * Starts dynalite on the folder, which is made when missing, at a free port of 127.0.0.1. What was answered is on
 * disk: it survives a restart and a killed process. Throws when another process has the folder open.
 */
export async function startDynalite(folder: string): Promise<LocalDynamo> {
  await mkdir(folder, { recursive: true });
  const { server, store } = build(folder);
  mendStore(store);
  try {
    await store.db.open();
  } catch (cause) {
    throw new Error(`dynamo: ${folder} cannot be opened; is another process using it?`, { cause });
  }
  putFrontBefore(server);
  // The client lives in this very process: after a busy moment it would find all its idle connections closed.
  server.keepAliveTimeout = 0;
  return { endpoint: await listen(server), close: () => closed(server) };
}
