import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { itemAttributes } from '../../functions/adapters/item-row.ts';
import { listingAttributes, listingKey } from '../../functions/adapters/listing-row.ts';
import { UNREAD } from '../../functions/feed/feed.ts';
import { feedId } from '../../functions/feed/feed-id.ts';
import { newItems } from '../../functions/feed/new-items.ts';
import { parseFeed } from '../../functions/feed/parse-feed.ts';
import { recordedRhythms } from '../recorded-rhythms.ts';
import { sizeOf, writeUnitsOf } from './count-units.ts';

const DATA = fileURLToPath(new URL('../../../shared/data/feeds/', import.meta.url));
const FEWEST_ITEMS = 5;
const FROM = Date.parse('2026-10-05T00:07:00Z');
const DAYS = 28;

/** What the captured feeds weigh as rows, and what they bring; undefined where they are not there. */
export async function feedSizes(): Promise<Record<string, number> | undefined> {
  if (!existsSync(`${DATA}manifest.jsonl`)) return undefined;
  const documents = readFileSync(`${DATA}manifest.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line): { file: string; kind: string; base: string } => JSON.parse(line))
    .filter(({ kind }) => kind === 'real');
  const started = process.cpuUsage();
  const weighed = (await Promise.all(documents.map(weigh))).filter(
    ({ items }) => items.length >= FEWEST_ITEMS,
  );
  const { user, system } = process.cpuUsage(started);
  const items = weighed.flatMap((feed) => feed.items);
  const rhythms = await recordedRhythms(FROM, FROM + DAYS * 24 * 3_600_000);
  // The recording reaches back as long again as it goes on.
  const perDay = rhythms.map(({ times }) => times.length / (2 * DAYS));
  return {
    feeds: weighed.length,
    'median document KB': round(median(weighed.map(({ bytes }) => bytes)) / 1_024),
    'median document KB, gzip': round(median(weighed.map(({ gzip }) => gzip)) / 1_024),
    'mean CPU ms to parse and judge as new': round((user + system) / 1_000 / documents.length),
    'mean items listed': round(mean(weighed.map((feed) => feed.items.length))),
    'mean write units of a listing row': round(mean(weighed.map(({ listing }) => writeUnitsOf(listing)))),
    'median bytes of a pending row': Math.round(median(items)),
    'median bytes of a settled row': Math.round(median(weighed.flatMap((feed) => feed.settled))),
    'mean write units of a pending row': round(mean(items.map(writeUnitsOf))),
    'feeds with a rhythm': rhythms.length,
    'items a feed and day, mean': round(mean(perDay)),
    'items a feed and day, median': round(median(perDay)),
  };
}

async function weigh({ file, base }: { readonly file: string; readonly base: string }) {
  const body = readFileSync(`${DATA}${file}`);
  const now = new Date(FROM);
  const id = feedId(base);
  const known = {
    url: base,
    title: 'A feed',
    origin: 'file',
    retired: false,
    nextDue: now.toISOString(),
  } as const;
  const parsed = await parseFeed({ body, url: base }).catch(() => ({ items: [], repairs: [] }));
  const feed = { id, ...known, state: UNREAD };
  const { fresh, listed } = newItems({ feed, listed: [], parsed, now });
  const items = fresh.map(
    (item) => sizeOf(itemAttributes({ ...item, nextTry: now.toISOString() })) + PLACE_BYTES,
  );
  const settled = fresh.map((item) =>
    sizeOf({ ...itemAttributes({ ...item, nextTry: now.toISOString() }), ...SETTLED }),
  );
  // As many items again as are listed are remembered, fifty at least.
  const remembered = listed.length + Math.max(50, listed.length);
  const full = Array.from({ length: remembered }, () => ({ id: 'i'.repeat(22), version: 'v'.repeat(8) }));
  const listing = sizeOf({ ...listingKey(id), ...listingAttributes(full) });
  return { bytes: body.length, gzip: gzipSync(body).length, items, settled, listing };
}

/** What settling sets. */
const SETTLED = {
  text: undefined,
  status: 'settled',
  outcome: {
    answer: 'irrelevant',
    readFrom: 'page',
    version: 'v'.repeat(8),
    at: new Date(FROM).toISOString(),
  },
  dayKey: 'settled#irrelevant',
  dayAt: new Date(FROM).toISOString(),
  writer: 'w'.repeat(36),
};

/** The pending mark and the writer, which the store adds. */
const PLACE_BYTES = 130;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;
