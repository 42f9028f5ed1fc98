import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { buildFunctions } from '../test/support/built-functions.ts';
import { runLambda } from '../test/support/run-lambda.ts';

const RUNS = 5;
const MB = 1024 * 1024;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

const megabytes = (bytes: readonly number[]): number =>
  Math.round((bytes.reduce((sum, size) => sum + size, 0) / MB) * 100) / 100;

async function medianImportMs(folder: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push((await runLambda({ folder })).importMs);
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** Size and cold import (median of five fresh processes) of every function as it would be deployed. */
export async function bundles() {
  const built = buildFunctions();
  const rows: Record<string, { 'MB raw': number; 'MB zip': number; 'import ms': number }> = {};
  for (const { name, folder } of Object.values(built.functions)) {
    const contents = filesIn(folder).map((file) => readFileSync(file));
    rows[name] = {
      'MB raw': megabytes(contents.map((content) => content.length)),
      'MB zip': megabytes(contents.map((content) => deflateRawSync(content).length)),
      'import ms': await medianImportMs(folder),
    };
  }
  built.remove();
  return rows;
}
