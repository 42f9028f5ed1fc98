import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderPageArchive } from '../../../functions/adapters/folder-page-archive.ts';
import { pageArchiveContract } from '../../contracts/page-archive.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  const pairs = paths.map(
    async (path): Promise<[string, Buffer]> => [
      relative(folder, path).split(sep).join('/'),
      await readFile(path),
    ],
  );
  return new Map(await Promise.all(pairs));
}

pageArchiveContract('FolderPageArchive', async () => {
  const folder = await temporaryFolder();
  const archive = new FolderPageArchive(join(folder.path, 'made', 'when missing'));
  const files = () => filesOf(join(folder.path, 'made', 'when missing'));
  return { archive, files, close: folder.remove };
});

describe('FolderPageArchive', () => {
  const PAGE = { url: 'https://news.example/1', status: 200, headers: {}, body: Uint8Array.of(1, 2, 3) };
  const AT = new Date('2026-11-21T05:00:00.000Z');
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('leaves nothing unfinished behind when it cannot write', async () => {
    await writeFile(join(folder.path, 'pages'), 'a file where a folder should be');
    await expect(new FolderPageArchive(folder.path).keep(PAGE, AT)).rejects.toThrow();
    expect([...(await filesOf(folder.path)).keys()]).toEqual(['pages']);
  });

  it('finishes what a crash left half done', async () => {
    const hash = await new FolderPageArchive(folder.path).keep(PAGE, AT);
    const whole = await filesOf(folder.path);
    const record = [...whole.keys()].find((path) => path.endsWith('.json')) ?? '';
    const other = await temporaryFolder();
    const half = join(other.path, 'pages', hash.slice(0, 2));
    await mkdir(half, { recursive: true });
    await writeFile(join(half, `${hash}.gz.123.tmp`), 'half a page');
    await writeFile(
      join(other.path, `pages/${hash.slice(0, 2)}/${hash}.gz`),
      whole.get(`pages/${hash.slice(0, 2)}/${hash}.gz`) ?? '',
    );
    await new FolderPageArchive(other.path).keep(PAGE, AT);
    const finished = await filesOf(other.path);
    await other.remove();
    expect(finished.get(record)).toEqual(whole.get(record));
  });
});
