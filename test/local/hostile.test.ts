import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tally } from '../../functions/feed/outcome.ts';
import type { FeedReport } from '../../local/commands/feeds.ts';
import { cwJson, type Ended, launch } from '../support/run-program.ts';
import { type HostileNewsroom, startHostileNewsroom } from '../support/start-hostile-newsroom.ts';

const RUN_MS = 240_000;
const MAX_MB = 512;

/** The most memory a process ever had resident, in MB (proc(5), VmHWM); as far as it was there to be asked. */
function peakMb(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

describe('npm start -- --once on a newsroom of hostility', () => {
  let work = '';
  let newsroom: HostileNewsroom;
  let ended: Ended;
  let peak = 0;
  let feeds: FeedReport[] = [];
  let tally: Tally;

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'hostile-'));
    newsroom = await startHostileNewsroom();
    const outlines = [...newsroom.feeds].map(
      ([name, url]) =>
        `<outline type="rss" text="${name.replaceAll('&', '&amp;')}" xmlUrl="${url.replaceAll('&', '&amp;')}"/>`,
    );
    const opml = join(work, 'hostile.opml');
    await writeFile(opml, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
    const allowed = newsroom.origins.flatMap((origin) => ['--allow-origin', origin]);
    const data = join(work, 'data');
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    const nodeArgs = scripts.start.split(' ').filter((word: string) => word.startsWith('--'));
    const running = launch('local/start.mjs', {
      nodeArgs,
      args: ['--once', '--data', data, '--port', '0', '--feeds', opml, ...allowed],
    });
    const watch = setInterval(() => {
      peak = Math.max(peak, peakMb(running.pid));
    }, 100);
    ended = await running.ended;
    clearInterval(watch);
    feeds = await cwJson<FeedReport[]>('feeds', 'list', '--data', data);
    tally = await cwJson<Tally>('outcomes', '--data', data);
  }, RUN_MS);
  afterAll(async () => {
    await newsroom.close();
    await rm(work, { recursive: true, force: true });
  });

  const failureOf = (name: string): string | undefined =>
    feeds.find(({ title }) => title === name)?.lastError?.reason;

  it('ends, and says that not all went well', () => {
    expect({ code: ended.code, signal: ended.signal }).toEqual({ code: 1, signal: null });
  });

  it(`stays under ${MAX_MB} MB`, () => {
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(MAX_MB);
  });

  it('tries every feed, and every item has exactly one outcome', () => {
    expect(feeds.filter(({ lastTried }) => lastTried === undefined)).toEqual([]);
    const { items, ...outcomes } = tally;
    expect(items).toBeGreaterThanOrEqual(newsroom.pages);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(items);
    expect(outcomes.dead).toBe(0);
  });

  it('reads what can be read of the feeds', () => {
    const readable = [
      'title-of-15-mb',
      'brackets-200000',
      'half-tags',
      'unclosed-cdata',
      'ampersands-1000000',
      'attribute-of-10-mb',
      'items-50000',
      'charset-lie',
      'clock-a-year-ahead',
      'clock-a-year-behind',
      'one-item-200-times',
      'one-guid-for-all',
      'guids-that-change',
      'shrinking',
      'same-etag',
      'inner-addresses',
      'prototype',
      'pages',
    ];
    const unread = readable.filter((name) => failureOf(name) !== undefined);
    expect(unread.map((name) => [name, failureOf(name)])).toEqual([]);
  });

  it.each([
    ['billion-laughs', /entities made of entities/],
    ['nested-100000', /nested deeper than 256 elements/],
    ['html-page', /an HTML page, not a feed/],
    ['json-without-items', /JSON, but not a JSON Feed/],
    ['json-nested', /begins like JSON/],
    ['binary-noise', /not RSS, Atom/],
    ['/endless', /larger than 16 MB/],
    ['/gzip-bomb', /larger than 16 MB after decompression/],
  ])('says of %s what is wrong with it', (name, reason) => {
    expect(failureOf(name)).toMatch(reason);
  });

  it('never shows a reader our own stack or a bare code', () => {
    const reasons = feeds.flatMap(({ lastError }) => lastError?.reason ?? []);
    expect(reasons.filter((reason) => /\n|undefined|\[object|TypeError|at .*:\d+:\d+/.test(reason))).toEqual(
      [],
    );
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
});
