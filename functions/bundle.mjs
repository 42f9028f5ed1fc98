import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * The two settings without which jsdom does not survive bundling: its sync-XHR worker is looked for by
 * require.resolve (never needed here), and its CommonJS dependencies call require from an ES module.
 */
export const BUNDLE_DEFINE = { 'require.resolve': 'undefined' };
export const BUNDLE_BANNER =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

const WORKERS = ['article-worker', 'feed-worker'];

/**
 * Bundles the worker threads that parse strangers' bytes into `<folder>/<name>.mjs` and gives back that folder.
 * A TypeScript worker file fails under tsx, under jest and inside a Lambda bundle alike, so `npm start`, the
 * tests and the stack all call this one.
 */
export async function bundleWorkers(folder) {
  const outdir = resolve(folder);
  await mkdir(outdir, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: WORKERS.map((name) => join(here, 'adapters', `${name}.ts`)),
    outdir,
    write: false,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    define: BUNDLE_DEFINE,
    banner: { js: BUNDLE_BANNER },
  });
  for (const { path, contents } of outputFiles) await place(path, contents);
  return outdir;
}

/** Puts a file in its place at once: another process may be loading the one that is there. */
async function place(path, contents) {
  const there = await readFile(path).catch(() => undefined);
  if (there?.equals(contents)) return;
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleWorkers(process.argv[2] ?? join(here, '..', 'dist', 'workers'));
}
