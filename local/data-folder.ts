import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Who has a data folder: written to `run.json` in it, so that others talk to that process instead of the files. */
export interface Owner {
  readonly pid: number;
  /** When the process began, as the system counts it: tells a living owner from a reused pid. */
  readonly began: string;
  /** What a caller has to show. */
  readonly key: string;
  /** Where it answers; not there while it starts, nor for a short command. */
  readonly address?: string;
}

/** A data folder that this process owns until it lets go. */
export interface OwnedFolder {
  readonly path: string;
  readonly key: string;
  /** Tells others where this process answers. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

/** Somebody else has the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly owner: Owner;

  constructor(path: string, owner: Owner, options?: ErrorOptions) {
    const where = owner.address === undefined ? '' : `, ${owner.address}`;
    super(
      `local: the data folder ${path} is in use by process ${owner.pid}${where}; stop it or name another --data DIR`,
      options,
    );
    this.owner = owner;
  }
}

/** The folder used without --data: the user's own data folder. */
export function defaultDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const base = env.XDG_DATA_HOME || (env.APPDATA ?? join(homedir(), '.local', 'share'));
  return resolve(base, 'chechnya-watch');
}

const runFile = (path: string): string => join(path, 'run.json');

/** Takes a data folder for this process, or throws FolderInUse; what a dead process left is taken over. */
export async function ownFolder(folder: string): Promise<OwnedFolder> {
  const path = resolve(folder);
  // People's addresses lie in it: what this process writes from here on is for its own user only.
  process.umask(0o077);
  await makeFolder(path).catch((cause: Error) => {
    throw new Error(`local: cannot use ${path} as data folder: ${cause.message}`, { cause });
  });
  const mine: Owner = {
    pid: process.pid,
    began: beganAt(process.pid),
    key: randomBytes(16).toString('base64url'),
  };
  await claim(path, mine);
  return {
    path,
    key: mine.key,
    announce: (address) => replace(path, { ...mine, address }),
    release: () => rm(runFile(path), { force: true }),
  };
}

/** Step by step, because Node's own recursive way never ends where a parent refuses new folders with ENOENT (/proc). */
async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => error);
  if (made === undefined) return;
  if (made.code === 'EEXIST' && (await stat(path)).isDirectory()) return;
  if (made.code !== 'ENOENT' || dirname(path) === path) throw made;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 });
}

/** The living owner of a data folder, if it has one. */
export async function ownerOf(folder: string): Promise<Owner | undefined> {
  const owner = await readOwner(resolve(folder));
  return owner !== undefined && isAlive(owner) ? owner : undefined;
}

/** A hard link cannot be made twice, so of two that start at once only one gets the folder. */
async function claim(path: string, mine: Owner): Promise<void> {
  const draft = `${runFile(path)}.${mine.key}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    await clearDead(path);
    await link(draft, runFile(path));
  } catch (cause) {
    throw await refusal(path, cause);
  } finally {
    await rm(draft, { force: true });
  }
}

async function refusal(path: string, cause: unknown): Promise<Error> {
  const owner = await readOwner(path);
  if (owner !== undefined) return new FolderInUse(path, owner, { cause });
  return new Error(`local: cannot write to the data folder ${path}`, { cause });
}

/**
 * Takes away what a dead process left. Of two that find it one moves it; the other may have moved a living claim
 * that was made meanwhile, sees so by its text, and puts it back.
 */
async function clearDead(path: string): Promise<void> {
  const found = await readText(runFile(path));
  if (found === undefined || isLiving(found)) return;
  const aside = `${runFile(path)}.${randomUUID()}`;
  try {
    await rename(runFile(path), aside);
  } catch {
    return;
  }
  if ((await readText(aside)) !== found) await link(aside, runFile(path));
  await rm(aside, { force: true });
}

const isLiving = (text: string): boolean => {
  const owner = parseOwner(text);
  return owner !== undefined && isAlive(owner);
};

async function replace(path: string, owner: Owner): Promise<void> {
  const draft = `${runFile(path)}.${owner.key}`;
  await writeFile(draft, JSON.stringify(owner), { mode: 0o600 });
  await rename(draft, runFile(path));
}

async function readOwner(path: string): Promise<Owner | undefined> {
  const text = await readText(runFile(path));
  return text === undefined ? undefined : parseOwner(text);
}

const readText = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

function parseOwner(text: string): Owner | undefined {
  try {
    const owner: Partial<Owner> | null = JSON.parse(text);
    if (typeof owner?.pid !== 'number' || typeof owner.key !== 'string') return undefined;
    const { pid, key, began = '', address } = owner;
    return { pid, key, began, ...(address === undefined ? {} : { address }) };
  } catch {
    return undefined;
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const began = beganAt(owner.pid);
  return began === '' || owner.began === '' || began === owner.began;
}

/** The start time of a process in clock ticks since boot (proc(5), field 22), or '' where the system does not tell. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
