import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores, type Stores } from '../../local/stores.ts';

/** The real stores on a fresh data folder, which is gone after close. */
export async function openTestStores(): Promise<Stores> {
  const folder = await mkdtemp(join(tmpdir(), 'stores-'));
  const stores = await openStores(folder, {});
  return {
    ...stores,
    close: async () => {
      await stores.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
