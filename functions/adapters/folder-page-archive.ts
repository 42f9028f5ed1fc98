import { randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PageArchive, ReceivedPage } from '../archive/page-archive.ts';
import { pageCapture } from './page-capture.ts';

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Writes the file under another name first, so that no crash leaves half of it under its own. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(dirname(path));
}

/** Makes the new name last, where folders can be synchronised. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** An archive in a folder of this machine, which is made when missing. */
export class FolderPageArchive implements PageArchive {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async keep(page: ReceivedPage, receivedAt: Date): Promise<string> {
    const capture = await pageCapture(page, receivedAt);
    for (const { path, bytes } of [capture.page, capture.record]) {
      const file = join(this.#folder, path);
      if (await isThere(file)) continue;
      await mkdir(dirname(file), { recursive: true });
      await writeWhole(file, bytes);
    }
    return capture.sha256;
  }
}
