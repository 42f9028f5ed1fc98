import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dynamoClient } from '../../../functions/adapters/dynamo-client.ts';
import { DynamoItemReports } from '../../../functions/adapters/dynamo-item-reports.ts';
import { DynamoItemStore } from '../../../functions/adapters/dynamo-item-store.ts';
import { ensureTables } from '../../../local/dynamo/ensure-tables.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { anItem } from '../../support/an-item.ts';
import { credentials } from '../../support/credentials.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const WATCH = 'watch';
const LONG_AFTER = new Date('2026-11-30T00:00:00.000Z');

let folder: TemporaryFolder;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(() => folder.remove());

const clientOf = ({ endpoint }: LocalDynamo) => dynamoClient({ region: 'local', endpoint, credentials });

/** Opens the folder, does something with the items in it, and closes it again. */
async function withItems<T>(
  work: (items: DynamoItemStore, reports: DynamoItemReports) => Promise<T>,
): Promise<T> {
  const dynamo = await startDynalite(folder.path);
  const client = clientOf(dynamo);
  try {
    await ensureTables(client, { watch: WATCH, people: 'people' });
    const db = { client, table: WATCH };
    return await work(new DynamoItemStore(db), new DynamoItemReports(db));
  } finally {
    client.destroy();
    await dynamo.close();
  }
}

/** Begins a request to the endpoint and drops the connection in the middle of its body. */
async function dropInMidRequest(endpoint: string): Promise<void> {
  const { port } = new URL(endpoint);
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  const headers = ['POST / HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Content-Length: 1000'];
  socket.write(`${headers.join('\r\n')}\r\n\r\n{"half":`);
  await pause(30);
  socket.resetAndDestroy();
  await pause(30);
}

/** Runs the settling program and kills it when it has settled so many; gives back the ids it had answers for. */
async function killAfter(settled: number): Promise<string[]> {
  const program = new URL('../../support/settling-process.ts', import.meta.url).pathname;
  const args = ['--no-warnings', '--import', 'tsx', program, folder.path];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const answered: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    answered.push(id);
    if (answered.length === settled) child.kill('SIGKILL');
  }
  return answered;
}

describe('startDynalite', () => {
  it('keeps what was written over a restart', async () => {
    await withItems((items) => items.putPending(anItem()));
    const found = await withItems(async (items) => [await items.find('i1'), await items.waiting(LONG_AFTER)]);
    const pending = { ...anItem(), status: { is: 'pending' } };
    expect(found).toEqual([pending, [{ itemId: 'i1', feedId: 'feed-1' }]]);
  });

  it('loses nothing that was answered when it is killed, and finds by its index what is pending', async () => {
    const answered = await killAfter(40);
    await withItems(async (items, reports) => {
      const waiting = new Set((await items.waiting(LONG_AFTER)).map(({ itemId }) => itemId));
      const tally = await reports.tally();
      expect(tally.items).toBe(300);
      expect(tally.pending).toBeGreaterThan(0);
      expect(waiting.size).toBe(tally.pending);
      expect(tally.irrelevant).toBeGreaterThanOrEqual(answered.length);
      expect(answered.filter((id) => waiting.has(id))).toEqual([]);
    });
  });

  it('survives a client that drops its connection in mid-request', async () => {
    const dynamo = await startDynalite(folder.path);
    await dropInMidRequest(dynamo.endpoint);
    const client = clientOf(dynamo);
    await ensureTables(client, { watch: WATCH, people: 'people' });
    const items = new DynamoItemStore({ client, table: WATCH });
    expect(await items.putPending(anItem())).toBe('new');
    client.destroy();
    await dynamo.close();
  });

  it('says so when the folder is open already', async () => {
    const dynamo = await startDynalite(folder.path);
    await expect(startDynalite(folder.path)).rejects.toThrow(/^dynamo: .* is another process using it/);
    await dynamo.close();
  });

  it.each([
    ['a web page', { origin: 'https://evil.example' }],
    ['another host name', { host: 'evil.example' }],
  ])('answers nothing to %s', async (_, headers) => {
    const dynamo = await startDynalite(folder.path);
    const { port } = new URL(dynamo.endpoint);
    const socket = connect(Number(port), '127.0.0.1');
    const all = { host: `127.0.0.1:${port}`, connection: 'close', ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    socket.end(`GET / HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 403 /);
    await dynamo.close();
  });
});
