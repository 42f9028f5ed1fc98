import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { feedKey, stateAttributes, toFeed } from '../../functions/adapters/feed-row.ts';
import { type Feed, UNREAD } from '../../functions/feed/feed.ts';
import { feedTable } from '../../functions/site/feed-table.ts';
import { sizeOf } from './count-units.ts';

const FEEDS = 5_000;
const AT = '2026-11-21T05:04:00.000Z';

/** What one feed weighs where all feeds are read: on the desk, and for an edition. */
export function deskSizes(): Record<string, number> {
  const rows = Array.from({ length: FEEDS }, (_, number) => rowOf(number));
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  const used = (): number => {
    if (typeof collect === 'function') collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const started = process.cpuUsage();
  const feeds: Feed[] = rows.map((row) => toFeed(JSON.parse(row)));
  const { user, system } = process.cpuUsage(started);
  const heap = used() - before;
  const markup = Buffer.byteLength(feedTable(feeds, new Date(AT)).markup);
  return {
    'bytes of the row of a feed': sizeOf(JSON.parse(rows[0] ?? '{}')),
    'bytes of the desk a feed': Math.round(markup / FEEDS),
    'bytes of memory a feed': Math.round(heap / FEEDS),
    'CPU ms to read a feed row': Math.round((user + system) / FEEDS) / 1_000,
  };
}

/** As it comes out of the table, with a rhythm. */
function rowOf(number: number): string {
  const numbers = (count: number) => Array.from({ length: count }, (_, place) => Math.sqrt(number + place));
  const state = {
    ...UNREAD,
    ...{ lastSuccess: AT, lastTried: AT, lastWhole: AT, items: 30, etag: '"5f3759df-5f3759df"' },
    bodyHash: 'h'.repeat(22),
    rhythm: { asOf: AT, days: 1, hours: numbers(24), weekdays: numbers(7), recent: Math.SQRT2, lastItem: AT },
  };
  const id = String(number).padStart(22, 'f');
  const url = `https://www.gazette-${number}.example/rss/all-the-news.xml`;
  const listed = { id, url, title: `The Gazette of Harbour ${number}`, origin: 'file', retired: false };
  const due = { nextDue: AT, dueKey: 'due#0', dueAt: AT, writer: 'w'.repeat(36) };
  return JSON.stringify({ ...feedKey(id), ...listed, ...due, state: stateAttributes(state) });
}
