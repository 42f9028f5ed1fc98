import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { packagedChromium } from './packaged-chromium.ts';

/** One way to a browser: told in the error when it fails. */
interface Way {
  readonly name: string;
  readonly options: () => Promise<LaunchOptions>;
}

/** Nothing but this machine: whatever a page or the browser itself would like to fetch elsewhere is not found. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

const WAYS: readonly Way[] = [
  { name: 'CHROME_PATH', options: async () => ({ executablePath: fromEnvironment() }) },
  { name: 'Chrome', options: async () => ({ channel: 'chrome' }) },
  { name: 'Chromium', options: async () => ({ executablePath: onPath(['chromium', 'chromium-browser']) }) },
  { name: 'Edge', options: async () => ({ channel: 'msedge' }) },
  { name: '@sparticuz/chromium', options: packagedChromium },
];

/**
 * Starts a headless browser: the one that CHROME_PATH names, else one of the system, else the one that an npm package
 * carries (Linux only). Whoever opens it closes it. Throws one sentence that says how to get one when none starts.
 */
export async function openBrowser(ways: readonly Way[] = WAYS): Promise<Browser> {
  const failures: Error[] = [];
  for (const { name, options } of ways) {
    const opened = await launch(options).catch((cause: unknown) => new Error(name, { cause }));
    if (!(opened instanceof Error)) return opened;
    failures.push(opened);
  }
  throw new Error(
    'browser: none starts: install Chrome or Chromium (Debian: apt install chromium), or set CHROME_PATH to one',
    { cause: new AggregateError(failures) },
  );
}

async function launch(options: Way['options']): Promise<Browser> {
  const { args = [], ...rest } = await options();
  // No sandbox: it does not start as root, and the pages that tests open are our own.
  return chromium.launch({ headless: true, chromiumSandbox: false, ...rest, args: [...ARGS, ...args] });
}

function fromEnvironment(): string {
  const path = process.env.CHROME_PATH;
  if (!path) throw new Error('CHROME_PATH is not set');
  return path;
}

function onPath(names: readonly string[]): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
  if (!found) throw new Error(`${names.join(' and ')} are not on the PATH`);
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
