import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files to be: path from the root → content. */
export type Planted = Readonly<Record<string, string>>;

/** Writes a small tree into a new temporary folder and gives back its path; who plants it also removes it. */
export function plantTree(files: Planted): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'planted-')));
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return root;
}
