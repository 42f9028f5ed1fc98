import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Breach } from './breach.ts';
import { checkCoverage, checkViolations } from './check-cruise.ts';
import { checkDeclarations, checkFolders, checkNames } from './check-names.ts';
import { checkPurity } from './check-purity.ts';
import { cruiseModules } from './cruise-modules.ts';
import { importsOf } from './imports-of.ts';
import { filesOfHouse, isSource } from './source-files.ts';
import { type SyntaxTree, syntaxTree } from './syntax-tree.ts';

/** What a look at all the walls brought to light. */
export interface WallReport {
  /** How many source files stand in the walled folders, counted on disk. */
  readonly sources: number;
  /** How many of them dependency-cruiser read. */
  readonly cruised: number;
  readonly breaches: readonly Breach[];
}

/** Checks every rule of the house under a root folder; the configuration is dependency-cruiser's. */
export async function checkWalls(root: string, configFile: string): Promise<WallReport> {
  const files = filesOfHouse(root);
  const sources = files.filter(isSource);
  const folders = [...new Set(sources.map((file) => file.slice(0, file.indexOf('/'))))];
  const trees = new Map(sources.map((file) => [file, parse(root, file)]));
  const imports = new Map([...trees].map(([file, tree]) => [file, importsOf(tree)]));
  const cruise = await cruiseModules({ root, configFile, folders });
  return {
    sources: sources.length,
    cruised: cruise.modules.filter(({ source }) => trees.has(source)).length,
    breaches: [
      ...checkCoverage(cruise, imports),
      ...checkViolations(cruise, imports),
      ...checkNames(files),
      ...checkDeclarations(files),
      ...checkFolders(files, [...cruise.advice.keys()]),
      ...[...trees].flatMap(([file, tree]) => checkPurity(file, tree)),
    ],
  };
}

function parse(root: string, file: string): SyntaxTree {
  try {
    return syntaxTree(readFileSync(join(root, file), 'utf8'));
  } catch (cause) {
    throw new Error(`walls: ${file} cannot be parsed`, { cause });
  }
}
