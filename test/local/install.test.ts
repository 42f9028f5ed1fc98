import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

/** Stands in for npm: notes its words, then does what the file `deed` in the project says. */
const FAKE_NPM = `
const { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const words = process.argv.slice(2);
appendFileSync('npm-calls', words.join(' ') + '\\n');
const deed = existsSync('deed') ? readFileSync('deed', 'utf8') : 'install';
console.log('npm talks');
if (deed === 'fail') {
  console.error('npm error code ETARGET');
  process.exit(7);
}
setTimeout(() => {
  if (deed === 'nothing') return;
  const packages = {};
  for (const [path, wanted] of Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)) {
    if (path === '' || wanted.optional || (wanted.dev && words.includes('--omit=dev'))) continue;
    packages[path] = wanted;
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'package.json'), '{}');
  }
  writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
}, 150);
`;

const LOCK = {
  '': { name: 'project', version: '1.0.0' },
  'node_modules/runs': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/runs/node_modules/inner': { version: '2.0.0' },
  'node_modules/@scope/tests': { version: '3.0.0', dev: true },
  'node_modules/elsewhere': { version: '4.0.0', optional: true, os: ['aix'] },
};

let root = '';
let children: ChildProcess[] = [];
const lockFolder = () =>
  join(tmpdir(), `chechnya-watch-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'install-')));
  mkdirSync(join(root, 'local'));
  mkdirSync(join(root, 'bin'));
  cpSync(new URL('../../local/install.mjs', import.meta.url), join(root, 'local', 'install.mjs'));
  writeFileSync(join(root, 'bin', 'npm-cli.js'), FAKE_NPM);
  writeLock(LOCK);
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  for (const folder of [root, lockFolder()]) rmSync(folder, { recursive: true, force: true });
});

const writeLock = (packages: object) =>
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));

const npmCalls = (): string[] => {
  try {
    return readFileSync(join(root, 'npm-calls'), 'utf8').trim().split('\n');
  } catch {
    return [];
  }
};

function run(words: readonly string[] = [], nodeWords: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeWords, join(root, 'local', 'install.mjs'), ...words], {
    env: { ...process.env, npm_execpath: join(root, 'bin', 'npm-cli.js') },
  });
  children.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  );
}

describe('install.mjs', () => {
  it('installs what is needed to run, in one line, and the next time does nothing', async () => {
    expect(await run()).toEqual({
      code: 0,
      out: '',
      err: 'Installing what is missing (run-time packages, about 100 MB) …\n',
    });
    expect(npmCalls()).toEqual([expect.stringMatching(/^install --no-save --ignore-scripts .*--omit=dev$/)]);
    expect(await run()).toEqual({ code: 0, out: '', err: '' });
    expect(npmCalls().length).toBe(1);
  });

  it('adds the rest for --all, and leaves it there when only the run-time packages are asked for', async () => {
    await run();
    expect((await run(['--all'])).err).toMatch(/^Installing what is missing \(all packages, .*\) …\n$/);
    expect(npmCalls()[1]).toMatch(/--include=dev$/);
    expect(await run()).toEqual({ code: 0, out: '', err: '' });
    writeLock({ ...LOCK, 'node_modules/runs': { version: '1.0.1' } });
    await run();
    expect(npmCalls()[2]).toMatch(/--include=dev$/);
  });

  it.each<[string, () => void]>([
    ['another version', () => writeLock({ ...LOCK, 'node_modules/runs': { version: '1.0.1' } })],
    [
      'another integrity',
      () => writeLock({ ...LOCK, 'node_modules/runs': { version: '1.0.0', integrity: 'sha512-b' } }),
    ],
    ['a new package', () => writeLock({ ...LOCK, 'node_modules/more': { version: '1.0.0' } })],
    ['a deleted folder', () => rmSync(join(root, 'node_modules/runs/node_modules'), { recursive: true })],
    ['a broken record', () => writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"pack')],
  ])('installs again after %s', async (_, change) => {
    await run();
    change();
    expect((await run()).code).toBe(0);
    expect(npmCalls().length).toBe(2);
    expect((await run()).err).toBe('');
  });

  it('does not mind what only other systems or the tests need', async () => {
    await run();
    writeLock({
      ...LOCK,
      'node_modules/@scope/tests': { version: '3.1.0', dev: true },
      'node_modules/elsewhere': { version: '4.1.0', optional: true },
    });
    expect(await run()).toEqual({ code: 0, out: '', err: '' });
  });

  it("shows npm's output and fails when npm fails", async () => {
    writeFileSync(join(root, 'deed'), 'fail');
    const { code, out, err } = await run();
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/…\nnpm talks\nnpm error code ETARGET\ninstall: npm install ended with 7\.\n$/);
  });

  it('fails when npm ends well and installs nothing', async () => {
    writeFileSync(join(root, 'deed'), 'nothing');
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toMatch(/install: npm ended well, but packages of package-lock.json are missing\.\n$/);
  });

  it('calls npm once when several processes start together', async () => {
    const runs = await Promise.all([run(), run(), run()]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(npmCalls().length).toBe(1);
  });

  it('takes over the lock of a process that is dead, or that never wrote its number', async () => {
    const gone = spawn(process.execPath, ['-e', '0']);
    await new Promise((resolve) => gone.on('close', resolve));
    mkdirSync(lockFolder());
    writeFileSync(join(lockFolder(), 'pid'), String(gone.pid));
    expect((await run()).code).toBe(0);
    mkdirSync(lockFolder());
    utimesSync(lockFolder(), 0, 0);
    expect((await run(['--all'])).code).toBe(0);
    expect(npmCalls().length).toBe(2);
  });

  it('waits for the npm of a killed process instead of starting a second one', async () => {
    const killed = run();
    while (npmCalls().length === 0) await sleep(5);
    children[0]?.kill('SIGKILL');
    const { code, err } = await run();
    expect(code).toBe(0);
    // On a busy machine that npm may have ended before anyone looked.
    expect(['', 'Waiting for another installation to end …\n']).toContain(err);
    await killed;
    expect(npmCalls().length).toBe(1);
  });

  it('refuses an old Node in one line and installs nothing', async () => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })`;
    expect(await run([], ['--import', `data:text/javascript,${encodeURIComponent(old)}`])).toEqual({
      code: 1,
      out: '',
      err: 'chechnya-watch needs Node 20.19 or newer; this is 20.18.3.\n',
    });
    expect(npmCalls()).toEqual([]);
  });
});
