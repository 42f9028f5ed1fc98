import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultDataFolder, FolderInUse, ownerOf, ownFolder } from '../../local/data-folder.ts';

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('ownFolder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folder-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const runFile = (): string => join(folder, 'run.json');

  it('takes a folder that nobody has, and tells others where it answers', async () => {
    const owned = await ownFolder(join(folder, 'new', 'deep'));
    expect(await ownerOf(owned.path)).toMatchObject({ pid: process.pid, key: owned.key });
    await owned.announce('http://127.0.0.1:1');
    expect(await ownerOf(owned.path)).toMatchObject({ address: 'http://127.0.0.1:1' });
    await owned.release();
    expect(await ownerOf(owned.path)).toBeUndefined();
  });

  it('keeps what is written in it to its own user', async () => {
    const owned = await ownFolder(join(folder, 'private'));
    await writeFile(join(owned.path, 'later'), 'x');
    const modes = await Promise.all(
      [owned.path, join(owned.path, 'later'), join(owned.path, 'run.json')].map(modeOf),
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
    await owned.release();
  });

  it('turns the second away and names the first', async () => {
    const first = await ownFolder(folder);
    await expect(ownFolder(folder)).rejects.toThrow(FolderInUse);
    await expect(ownFolder(folder)).rejects.toThrow(`is in use by process ${process.pid}`);
    await first.release();
    await (await ownFolder(folder)).release();
  });

  it('gives a folder to one of many that ask at the same time', async () => {
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => ownFolder(folder)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('takes over what a dead process left', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('close', resolve));
    await writeFile(runFile(), JSON.stringify({ pid: child.pid, began: '1', key: 'k', address: 'http://x' }));
    expect(await ownerOf(folder)).toBeUndefined();
    await (await ownFolder(folder)).release();
  });

  it('takes over from a process number that another program has now', async () => {
    await writeFile(runFile(), JSON.stringify({ pid: process.ppid, began: 'long before', key: 'k' }));
    await (await ownFolder(folder)).release();
  });

  it.each(['', '{', 'null', '[]'])('takes over a broken run.json: %j', async (text) => {
    await writeFile(runFile(), text);
    await (await ownFolder(folder)).release();
  });

  it('keeps its key to its owner', async () => {
    const owned = await ownFolder(folder);
    expect(JSON.parse(await readFile(runFile(), 'utf8')).key).toMatch(/^[\w-]{22}$/);
    await owned.release();
  });

  it('says that a file is no folder', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(ownFolder(join(folder, 'file'))).rejects.toThrow(/^local: cannot use .*file as data folder/);
  });
});

describe('defaultDataFolder', () => {
  it('lies in the user’s own data folder', () => {
    expect(defaultDataFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/chechnya-watch');
    expect(defaultDataFolder({})).toMatch(/chechnya-watch$/);
  });
});
