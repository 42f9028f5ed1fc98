import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;

/** The key behind address hashes and leave links: made at the first start, kept in the data folder for its owner only. */
export async function readPeopleKey(folder: string): Promise<Uint8Array> {
  const file = join(folder, 'people.key');
  await writeFile(file, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600, flush: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  const key = await readFile(file);
  if (key.length !== KEY_BYTES)
    throw new Error(`local: ${file} is not a key of ${KEY_BYTES} bytes; restore it from a copy`);
  return key;
}
