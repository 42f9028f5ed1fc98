import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { bundleWorkers } from '../functions/bundle.mjs';
import { makePage } from './reading/make-page.ts';
import { passShares } from './reading/pass-shares.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** READING_PAGES=200 makes a short run of it. */
const PAGES = Number(process.env.READING_PAGES ?? 2_000);
const MEASURED = z.object({
  found: z.array(z.string()),
  parsed: z.number(),
  wallMs: z.number(),
  cpuMs: z.number(),
  peakMb: z.number(),
});
type Measured = z.infer<typeof MEASURED>;

/**
 * Reading by the prefilter, a worker and the rules beside jsdom, Readability and two expressions, each over the same
 * made pages in a process of its own; then which share of other texts and pages the prefilter lets pass.
 */
export async function reading(): Promise<Record<string, Record<string, number | string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-reading-'));
  try {
    const story = writePages(folder);
    const workers = await bundleWorkers(join(root, 'dist', 'workers'));
    const ours = measure('ours', folder, workers);
    const naive = measure('naive', folder, workers);
    return {
      ours: rowOf(ours, story),
      naive: rowOf(naive, story),
      'naive / ours': {
        'pages/s': round(naive.wallMs / ours.wallMs),
        'CPU ms a page': round(naive.cpuMs / ours.cpuMs),
        'peak MB': round(naive.peakMb / ours.peakMb),
      },
      ...passShares(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The names of the pages that tell the story. */
function writePages(folder: string): ReadonlySet<string> {
  const story = new Set<string>();
  for (let number = 0; number < PAGES; number += 1) {
    const { html, isStory } = makePage(number);
    const name = `${String(number).padStart(5, '0')}.html`;
    writeFileSync(join(folder, name), html);
    if (isStory) story.add(name);
  }
  return story;
}

function measure(way: 'ours' | 'naive', pages: string, workers: string): Measured {
  const child = [join(root, 'bench', 'reading-child.ts'), way, pages, workers];
  const output = execFileSync(process.execPath, ['--import', 'tsx', ...child], {
    cwd: root,
    encoding: 'utf8',
  });
  return MEASURED.parse(JSON.parse(output));
}

function rowOf({ found, parsed, wallMs, cpuMs, peakMb }: Measured, story: ReadonlySet<string>) {
  return {
    pages: PAGES,
    'pages/s': round(PAGES / (wallMs / 1_000)),
    'CPU ms a page': round(cpuMs / PAGES),
    'peak MB': Math.round(peakMb),
    found: `${found.filter((name) => story.has(name)).length} of ${story.size}`,
    'false alarms': found.filter((name) => !story.has(name)).length,
    'parsed %': round((100 * parsed) / PAGES),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
