import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FEED_READERS } from './feed-readers.ts';
import type { FeedReading } from './feed-readings.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/feeds/', import.meta.url));
const WARM_UP = 50;

interface Listed {
  readonly file: string;
  readonly content_type?: string;
  readonly base: string;
}

interface Prediction {
  readonly file: string;
  readonly items?: readonly FeedReading[];
  readonly error?: string;
}

/** Whether the documents of public test suites lie beside the project. */
export const hasPublicDocuments = (): boolean => existsSync(join(FOLDER, 'manifest.jsonl'));

/** Reads the documents of public test suites through every reader and lets their own scorer judge. */
export async function publicDocuments(): Promise<Record<string, Record<string, string | number>>> {
  const listed = readFileSync(join(FOLDER, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Listed => JSON.parse(line));
  const rows: Record<string, Record<string, string | number>> = {};
  for (const [name, read] of Object.entries(FEED_READERS)) {
    for (const document of listed.slice(0, WARM_UP)) await predict(document, read);
    const began = performance.now();
    const predictions: Prediction[] = [];
    for (const document of listed) predictions.push(await predict(document, read));
    const msEach = (performance.now() - began) / listed.length;
    for (const { kind, ...figures } of judge(predictions)) {
      rows[`${name}, ${kind}`] = {
        ...figures,
        ...(kind === 'all' && { 'ms each': Math.round(msEach * 100) / 100 }),
      };
    }
  }
  return rows;
}

async function predict(
  { file, content_type: contentType, base }: Listed,
  read: (typeof FEED_READERS)[string],
): Promise<Prediction> {
  const body = readFileSync(join(FOLDER, file));
  try {
    const items = await read({ body, url: base, ...(contentType !== undefined && { contentType }) });
    return { file, items };
  } catch (error) {
    return { file, error: error instanceof Error ? error.message : String(error) };
  }
}

type Judged = { readonly kind: string } & Readonly<Record<string, string | number>>;

function judge(predictions: readonly Prediction[]): readonly Judged[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-feeds-'));
  const file = join(folder, 'predictions.jsonl');
  try {
    writeFileSync(file, predictions.map((prediction) => JSON.stringify(prediction)).join('\n'));
    const output = execFileSync(process.execPath, [join(FOLDER, 'score.mjs'), file, '--json'], {
      encoding: 'utf8',
    });
    const { rows }: { readonly rows: readonly Judged[] } = JSON.parse(output);
    return rows.filter(({ kind }) => kind === 'all' || kind === 'real');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
