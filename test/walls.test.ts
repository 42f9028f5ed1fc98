import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { CLEAN_HOUSE } from './support/planted/clean-house.ts';
import { type Planted, plantTree } from './support/planted/plant-tree.ts';
import { VIOLATIONS } from './support/planted/violations.ts';
import type { Breach } from './walls/breach.ts';
import { checkWalls } from './walls/check-walls.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONFIG_FILE = join(ROOT, '.dependency-cruiser.mjs');
/** What `npm run walls` runs. */
const WALLS = join(ROOT, 'test/walls.mjs');
const HIDE_SWC = fileURLToPath(new URL('./support/planted/hide-swc.cjs', import.meta.url));

const planted: string[] = [];
afterEach(() => {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true });
});

function plant(files: Planted): string {
  const root = plantTree(files);
  planted.push(root);
  return root;
}

const named = ({ rule, file }: Breach): string => `${rule} @ ${file}`;

async function run(
  cwd: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly text: string }> {
  return promisify(execFile)(process.execPath, [...args], { cwd }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stdout }) => ({ code, text: stdout }),
  );
}

describe('the walls around a small planted house', () => {
  it('let a house pass that keeps the rules', async () => {
    const report = await checkWalls(plant(CLEAN_HOUSE), CONFIG_FILE);
    expect(report.breaches).toEqual([]);
    expect(report.cruised).toBe(report.sources);
    expect(report.sources).toBe(
      Object.keys(CLEAN_HOUSE).filter((file) =>
        /^(functions|infra|local|bench)\/.*(?<!\.d)\.m?[tj]s$/.test(file),
      ).length,
    );
  });
});

describe('the walls around a house in which everything is planted that the rules forbid', () => {
  let found: readonly Breach[];
  beforeAll(async () => {
    const root = plantTree(Object.assign({}, CLEAN_HOUSE, ...VIOLATIONS.map(({ files }) => files)));
    found = (await checkWalls(root, CONFIG_FILE).finally(() => rmSync(root, { recursive: true }))).breaches;
  });

  it.each(VIOLATIONS)('catch $title', ({ files, breaches }) => {
    const here = found.filter(({ file }) => file in files);
    expect(here.map(named).sort()).toEqual(breaches);
  });

  it('accuse nobody else', () => {
    const expected = VIOLATIONS.flatMap(({ breaches }) => breaches);
    expect(found.map(named).sort()).toEqual([...expected].sort());
  });

  it('are each tried by a violation', async () => {
    const { ruleSet } = await extractDepcruiseOptions(CONFIG_FILE);
    const tried = VIOLATIONS.flatMap(({ breaches }) => breaches).map((breach) => breach.split(' @ ')[0]);
    const untried = ruleSet?.forbidden?.map(({ name }) => name).filter((name) => !tried.includes(name));
    expect(untried).toEqual([]);
  });
});

describe('a run that reads fewer files than there are', () => {
  it('fails, where dependency-cruiser by itself is content', async () => {
    const root = plant(CLEAN_HOUSE);
    const blind = ['--require', HIDE_SWC];
    const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const byItself = await run(root, [...blind, cruiser, '--config', CONFIG_FILE, 'functions']);
    const walls = await run(root, [...blind, WALLS, root]);
    expect(byItself.code).toBe(0);
    expect(walls.code).toBe(1);
    expect(walls.text).toContain('functions/feed/feed.ts  every-file-was-read\n');
    expect(walls.text).toMatch(/^walls: \d of 24 source files read,/m);
  });

  it('fails when there is nothing to read', async () => {
    expect(await run(ROOT, [WALLS, plant({ 'package.json': '{}' })])).toMatchObject({ code: 1 });
  });
});

describe('npm run walls', () => {
  it('says file, line, rule and what to do', async () => {
    const root = plant({
      ...CLEAN_HOUSE,
      'functions/feed/wrong.ts':
        "// ж\nimport { Match } from '../match/match.ts';\nexport const at = (m: Match) => [m, Date.now()];\n",
    });
    const { code, text } = await run(ROOT, [WALLS, root]);
    expect(code).toBe(1);
    expect(text).toMatch(
      /^functions\/feed\/wrong\.ts:2 {2}walls-of-feed\n {2}imports functions\/match\/match\.ts\n {2}\S.+$/m,
    );
    expect(text).toMatch(/^functions\/feed\/wrong\.ts:3 {2}no-clock\n {2}Date\.now\n {2}\S.+$/m);
    expect(text).toMatch(/^walls: \d+ of \d+ source files read, 2 breaches$/m);
  });

  it('passes over the real house', async () => {
    const { code, text } = await run(ROOT, [WALLS]);
    expect(text).toMatch(/^walls: (\d+) of \1 source files read, 0 breaches\n$/);
    expect(code).toBe(0);
  });
});
