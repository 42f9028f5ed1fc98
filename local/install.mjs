import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// This file is read by whatever Node there is before anything is installed: built-in modules only, and no syntax
// that an old Node cannot read, or it could not say what is wrong.

const OLDEST_NODE = [20, 19];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes sure that the packages of package-lock.json are installed: those needed to run, with `all` the development
 * ones too. Says so on standard error when there is something to install, and is silent and quick when there is not.
 * Where that fails, or Node is too old, it says why in one line and ends the process with 1.
 */
export async function ensureInstalled({ all }) {
  try {
    refuseOldNode();
    if (isInstalled(all)) return;
    await underLock(
      (lock) => installMissing(all, lock),
      () => isInstalled(all),
    );
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `chechnya-watch needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
  );
}

/** Compares npm's own record of what it installed with the lockfile, and looks whether the folders are there. */
function isInstalled(all) {
  const installed = installedPackages();
  return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
    if (path === '' || wanted.optional || (!all && (wanted.dev || wanted.devOptional))) return true;
    const found = installed[path];
    return found !== undefined && isSame(found, wanted) && existsSync(join(root, path, 'package.json'));
  });
}

function isSame(found, wanted) {
  if (found.version !== wanted.version) return false;
  return !found.integrity || !wanted.integrity || found.integrity === wanted.integrity;
}

function readPackages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

function installedPackages() {
  try {
    return readPackages('node_modules/.package-lock.json') || {};
  } catch {
    return {};
  }
}

async function installMissing(all, lock) {
  // Somebody else may have done it while this process waited.
  if (isInstalled(all)) return;
  const hasDev = Object.values(installedPackages()).some(({ dev, optional }) => dev && !optional);
  const withDev = all || hasDev;
  const what = withDev ? 'all packages, about 670 MB' : 'run-time packages, about 100 MB';
  process.stderr.write(`Installing what is missing (${what}) …\n`);
  await npm([...INSTALL, withDev ? '--include=dev' : '--omit=dev'], lock);
  if (!isInstalled(all))
    throw new Error('install: npm ended well, but packages of package-lock.json are missing.');
}

/**
 * `npm install --no-save` obeys the lockfile and leaves it alone. `npm ci` would delete node_modules under a running
 * `npm start`, and it refuses a lockfile without the packages that other systems than the one it was made on want.
 * No scripts: esbuild, classic-level and @swc/core ship what is prebuilt, and work without theirs.
 */
const INSTALL = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

function npm(words, lock) {
  return new Promise((resolve, reject) => {
    const [command, ...first] = npmCommand();
    const isScript = process.platform === 'win32' && first.length === 0;
    const child = spawn(command, [...first, ...words], {
      cwd: root,
      shell: isScript,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.pid) writeFileSync(join(lock, 'npm'), String(child.pid));
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => reject(new Error(`install: npm cannot be run: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new Error(`${Buffer.concat(output)}install: npm ${words[0]} ended with ${signal || code}.`));
    });
  });
}

/** npm as a script for this very Node where that can be found, else whatever `npm` is on the path. */
function npmCommand() {
  const nodeFolder = dirname(process.execPath);
  const script = [
    process.env.npm_execpath || '',
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => basename(path) === 'npm-cli.js' && existsSync(path));
  if (script) return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** Runs `work` while no other process installs here, unless one made it needless; not in node_modules: npm clears it. */
async function underLock(work, isNeedless) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `chechnya-watch-install-${name}`);
  let hasSaid = false;
  while (!takeLock(lock)) {
    if (!hasSaid) process.stderr.write('Waiting for another installation to end …\n');
    hasSaid = true;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (isNeedless()) return;
  }
  try {
    await work(lock);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST')
      throw new Error(`install: cannot make the lock ${lock}: ${error.message}`, { cause: error });
  }
  if (isStale(lock)) removeStale(lock);
  return false;
}

/**
 * Neither the process that took it nor its npm, which outlives a killed parent, is alive. The ages are for a process
 * that died before it wrote its number, and for a number in use again.
 */
function isStale(lock) {
  const minutes = lockAgeMinutes(lock);
  const owners = ['pid', 'npm'].filter((name) => existsSync(join(lock, name)));
  if (owners.length === 0) return minutes > 1;
  return minutes > 20 || owners.every((name) => !isAlive(join(lock, name)));
}

function lockAgeMinutes(lock) {
  try {
    return (Date.now() - statSync(lock).mtimeMs) / 60000;
  } catch {
    return 0;
  }
}

function isAlive(pidFile) {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 0);
    return true;
  } catch (error) {
    // Otherwise: of another user (EPERM), or the file went this moment (ENOENT).
    return error.code !== 'ESRCH';
  }
}

/** Renamed first: of two processes that find the same stale lock only one can. */
function removeStale(lock) {
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== 'ENOENT')
      throw new Error(`install: cannot remove the lock ${lock}: ${error.message}`, { cause: error });
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void ensureInstalled({ all: process.argv.includes('--all') });
}
