import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseFeed } from '../functions/feed/parse-feed.ts';
import type { RecordedFeed } from './generated-rhythms.ts';

const DATA = fileURLToPath(new URL('../../shared/data/feeds/', import.meta.url));
const DAY_MS = 24 * 3_600_000;
const FEWEST_DATES = 8;
/** A feed of one item a month tells nothing in four weeks. */
const LONGEST_SPAN_MS = 300 * DAY_MS;

/**
 * The publication times of captured feeds, moved into the time from four weeks before `from` to `to`. A document
 * shows a part of that only, so its pattern is repeated, shifted by whole weeks (by whole days where it shows less
 * than a week). Empty where the documents are not there.
 */
export async function recordedRhythms(from: number, to: number): Promise<RecordedFeed[]> {
  if (!existsSync(`${DATA}manifest.jsonl`)) return [];
  const lines = readFileSync(`${DATA}manifest.jsonl`, 'utf8').trim().split('\n');
  const feeds: RecordedFeed[] = [];
  for (const line of lines) {
    const { file, kind, base }: { file: string; kind: string; base: string } = JSON.parse(line);
    if (kind !== 'real') continue;
    const times = await datesOf(readFileSync(`${DATA}${file}`), base);
    const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
    if (times.length < FEWEST_DATES || span > LONGEST_SPAN_MS || span === 0) continue;
    feeds.push({ kind: 'captured', listed: times.length, times: repeated(times, from - 28 * DAY_MS, to) });
  }
  return feeds;
}

async function datesOf(body: Uint8Array, url: string): Promise<number[]> {
  const { items } = await parseFeed({ body, url }).catch(() => ({ items: [] }));
  const times = items.map(({ published }) => Date.parse(published ?? '')).filter(Number.isFinite);
  return times.sort((a, b) => a - b);
}

function repeated(times: readonly number[], from: number, to: number): number[] {
  const first = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - first;
  const unit = span < 7 * DAY_MS ? DAY_MS : 7 * DAY_MS;
  const period = Math.ceil((span + 1) / unit) * unit;
  // Weekday and hour stay what they are.
  const shift = Math.ceil((from - first) / (7 * DAY_MS)) * 7 * DAY_MS;
  const all: number[] = [];
  for (let start = shift - Math.ceil(period / unit) * unit; first + start < to; start += period)
    all.push(...times.map((time) => time + start));
  return all.filter((time) => time >= from && time < to).sort((a, b) => a - b);
}
