import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a program ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Resolves with the standard output so far once it holds that text; rejects when the program ends before. */
  said(text: string): Promise<string>;
  stop(signal: NodeJS.Signals): void;
}

interface ProgramOptions {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly nodeArgs?: readonly string[];
  readonly input?: string | Uint8Array;
}

/** Starts one of the project's commands (`local/start.mjs`, `local/cw.mjs`) as a user would. */
export function launch(program: string, { args, env = {}, nodeArgs = [], input }: ProgramOptions): Running {
  const child = spawn(process.execPath, [...nodeArgs, program, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const heard = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      heard[stream] += text;
    });
  }
  child.stdin.on('error', () => {}).end(input ?? '');
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...heard }));
  });
  const said = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (heard.stdout.includes(text)) resolve(heard.stdout);
      };
      child.stdout.on('data', look);
      ended.then(
        (end) => reject(new Error(`${program} ended before it said "${text}": ${JSON.stringify(end)}`)),
        reject,
      );
      look();
    });
  return { pid: child.pid ?? -1, ended, said, stop: (signal) => child.kill(signal) };
}

/** Runs `npm start -- --once …` to its end. */
export const startOnce = (
  data: string,
  args: readonly string[] = [],
  env?: Record<string, string>,
): Promise<Ended> =>
  launch('local/start.mjs', {
    args: ['--once', '--data', data, '--port', '0', ...args],
    ...(env === undefined ? {} : { env }),
  }).ended;

/** Runs a `cw` command to its end. */
export const cwRun = (args: readonly string[], input?: string | Uint8Array): Promise<Ended> =>
  launch('local/cw.mjs', { args, ...(input === undefined ? {} : { input }) }).ended;

/** Runs a `cw` command and reads its JSON; throws with what it said when it failed. */
export async function cwJson<Value>(...args: readonly string[]): Promise<Value> {
  const { code, stdout, stderr } = await cwRun([...args, '--json']);
  if (code !== 0) throw new Error(`cw ${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Value;
}
