import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Breach } from './breach.ts';
import { checkWalls } from './check-walls.ts';

const CONFIG_FILE = fileURLToPath(new URL('../../.dependency-cruiser.mjs', import.meta.url));
/** More than this many breaches have one cause: the first ones tell it. */
const SHOWN = 40;

/** Checks the walls under a folder, says what is broken and what to do, and gives back the exit code. */
export async function reportWalls(root: string): Promise<number> {
  const { sources, cruised, breaches } = await checkWalls(realpathSync(root), CONFIG_FILE);
  const isWhole = breaches.length === 0 && sources > 0 && cruised >= sources;
  for (const breach of breaches.slice(0, SHOWN)) process.stdout.write(`${inWords(breach)}\n\n`);
  if (breaches.length > SHOWN) process.stdout.write(`… and ${breaches.length - SHOWN} more\n\n`);
  process.stdout.write(`walls: ${cruised} of ${sources} source files read, ${breaches.length} breaches\n`);
  return isWhole ? 0 : 1;
}

const inWords = ({ file, line, rule, found, advice }: Breach): string =>
  `${file}${line === undefined ? '' : `:${line}`}  ${rule}\n  ${found}\n  ${advice}`;
