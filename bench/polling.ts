import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkers } from '../functions/bundle.mjs';
import { pollCosts } from './poll-costs.ts';

const FEEDS = 1_000;
const SIZES = [250, 500, 2_000];

/** What one round took, as a child process prints it. */
interface Round {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly requests: number;
  readonly bytes: number;
  readonly items: number;
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A round over 1,000 feeds of 30 items beside a naive loop, a second one with nothing new, and what storing costs. */
export async function polling() {
  const folder = mkdtempSync(join(tmpdir(), 'polling-'));
  const server = spawn(process.execPath, ['--import', 'tsx', script('feed-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [first] = await once(server.stdout, 'data');
    const port = String(first).trim();
    const workers = await bundleWorkers(folder);
    return await tableOf((contender, feeds) => rounds([contender, String(feeds), port, workers]));
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tableOf(run: (contender: string, feeds: number) => Promise<readonly [Round, Round]>) {
  const rows: Record<string, ReturnType<typeof rowOf>> = {};
  const add = async (contender: string, feeds: number): Promise<void> => {
    const [first, second] = await run(contender, feeds);
    rows[`${contender}, ${feeds} feeds`] = rowOf(first, feeds);
    rows[`${contender}, ${feeds} feeds, nothing new`] = rowOf(second, feeds);
  };
  await add('naive', FEEDS);
  await add('ours', FEEDS);
  for (const feeds of SIZES) await add('ours', feeds);
  if (!isInstalled('newsboat')) console.log('newsboat is not installed');
  console.log('\nstoring, a poll');
  console.table(await pollCosts());
  return rows;
}

/** Both rounds of one contender, in a process of its own. */
async function rounds(args: readonly string[]): Promise<readonly [Round, Round]> {
  const child = spawn(process.execPath, ['--import', 'tsx', script('poll-rounds.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(child, 'close');
  const { first, second }: { first: Round; second: Round } = JSON.parse(output);
  return [first, second];
}

const isInstalled = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const round1 = (value: number): number => Math.round(value * 10) / 10;

const rowOf = ({ wallMs, cpuMs, peakMb, requests, bytes, items }: Round, feeds: number) => ({
  'wall s': round1(wallMs / 1_000),
  'requests/s': Math.round(requests / (wallMs / 1_000)),
  'CPU s': round1(cpuMs / 1_000),
  'CPU ms a feed': Math.round((cpuMs / feeds) * 100) / 100,
  'peak MB': peakMb,
  requests,
  'MB sent': round1(bytes / 1e6),
  items,
});
