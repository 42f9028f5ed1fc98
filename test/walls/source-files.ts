import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders that the walls stand in. */
const WALLED_FOLDERS = ['functions', 'infra', 'local', 'bench'] as const;

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;

/** Every file under the walled folders, as a path from the root with slashes, in a stable order. */
export function filesOfHouse(root: string): string[] {
  return WALLED_FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    within(root, folder),
  );
}

/**
 * Is this a file that runs? Told by its name alone, independently of what any tool can read. A declaration file does
 * not: it describes the one beside it (see `checkDeclarations`).
 */
export const isSource = (file: string): boolean => SOURCE.test(file);

function within(root: string, folder: string): string[] {
  const inOrder = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((each) => each.name !== 'node_modules')
    .sort(inOrder)
    .flatMap((each) => {
      const path = `${folder}/${each.name}`;
      return each.isDirectory() ? within(root, path) : [path];
    });
}
