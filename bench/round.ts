import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const MB = 1024;
const SAMPLE_MS = 50;

interface Measured {
  readonly 'first match s': number | string;
  readonly 'whole s': number;
  readonly articles: number;
  readonly 'articles/s': number;
  readonly 'peak MB': number;
}

/** A full round over the bundled newsroom, twice on one data folder: all new, then nothing new. */
export async function round(): Promise<Record<string, Measured>> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return { 'all new': await startOnce(data), 'nothing new': await startOnce(data) };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function startOnce(data: string): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, ['local/start.mjs', '--once', '--data', data, '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let firstMatchMs: number | undefined;
  let firstItemMs: number | undefined;
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (/^feed {7}/m.test(output)) firstItemMs ??= performance.now() - began;
    // The table in the end has such lines too.
    if (/^match {6}/m.test(output.split('VERDICT')[0] ?? '')) firstMatchMs ??= performance.now() - began;
  });
  let peakKb = 0;
  const watch = setInterval(() => {
    peakKb = Math.max(peakKb, peakOf(child.pid));
  }, SAMPLE_MS);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  const wholeMs = performance.now() - began;
  const articles = Number(/, (\d+) items:/.exec(output)?.[1] ?? 0);
  const readingMs = wholeMs - (firstItemMs ?? wholeMs);
  return {
    'first match s': firstMatchMs === undefined ? 'none' : round1(firstMatchMs / 1000),
    'whole s': round1(wholeMs / 1000),
    articles,
    'articles/s': firstMatchMs === undefined || readingMs <= 0 ? 0 : round1(articles / (readingMs / 1000)),
    'peak MB': Math.round(peakKb / MB),
  };
}

/** The most memory a process ever had resident, in kB (proc(5), VmHWM); 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
