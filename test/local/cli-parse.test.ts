import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cwJson, cwRun } from '../support/run-program.ts';

const SLOW_MS = 60_000;
const FEED =
  '<rss version="2.0"><channel><title>The Gazette</title><language>en</language><item><title>Trams & buses</title><link>/1</link><guid>g-1</guid><pubDate>Sat, 21 Nov 2026 10:00:00 +0300</pubDate><description>Short.</description></item></channel></rss>';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const lines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('cw feeds parse', () => {
  let work = '';
  let file = '';

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'cli-'));
    file = join(work, 'feed.xml');
    await writeFile(file, FEED);
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  it(
    'gives machines items, feed and repairs',
    async () => {
      expect(await cwJson('feeds', 'parse', file, '--url', 'https://gazette.example/feed')).toEqual({
        items: [
          {
            id: 'g-1',
            title: 'Trams & buses',
            link: 'https://gazette.example/1',
            published: '2026-11-21T07:00:00.000Z',
            summary: 'Short.',
          },
        ],
        feed: { title: 'The Gazette', lang: 'en' },
        repairs: [
          { name: 'bare-ampersand', meaning: expect.stringContaining('&'), times: 1 },
          { name: 'relative-link', meaning: expect.stringContaining('relative link'), times: 1 },
        ],
      });
    },
    SLOW_MS,
  );

  it(
    'gives people a table and what was put right, in words',
    async () => {
      const { code, stdout } = await cwRun(['feeds', 'parse', '-'], FEED);
      expect(code).toBe(0);
      expect(stdout).toMatch(
        /^PUBLISHED +TITLE +LINK\n2026-11-21T07:00 +Trams & buses +https:\/\/feed\.invalid\/1\n/,
      );
      expect(stdout).toContain('1 × an & that begins no entity was read as a character (bare-ampersand)');
      const clean = FEED.replace(' & ', ' &amp; ').replace('<link>/1', '<link>https://gazette.example/1');
      expect((await cwRun(['feeds', 'parse', '-'], clean)).stdout).toContain(
        'Nothing in this document had to be put right.',
      );
    },
    SLOW_MS,
  );

  it(
    'says why it cannot read a document or a call',
    async () => {
      expect(await cwRun(['feeds', 'parse', '-'], '<html><body>no</body></html>')).toMatchObject({
        code: 1,
        stderr: 'feed: this is an HTML page, not a feed\n',
      });
      expect(await cwRun(['feeds', 'parse'])).toMatchObject({ code: 2, stdout: '' });
    },
    SLOW_MS,
  );

  it(
    'answers every line, good, bad or hostile, in order',
    async () => {
      const hostile = `<rss version="2.0"><channel>${'<a>'.repeat(300_000)}`;
      const rows = [
        {
          file: 'a.xml',
          bodyBase64: base64(FEED),
          content_type: 'application/rss+xml',
          base: 'https://gazette.example/',
        },
        { file: 'b.xml', bodyBase64: base64(hostile) },
        { file: 'c.xml' },
        {
          file: 'd.json',
          bodyBase64: base64('{"version":"1","items":[{"id":"1","title":"T"}]}'),
          base: 'no address',
        },
      ];
      const input = `${rows.map((row) => JSON.stringify(row)).join('\n')}\nnot json\n`;
      const { code, stdout } = await cwRun(['feeds', 'parse', '--jsonl'], input);
      expect(code).toBe(1);
      expect(lines(stdout)).toEqual([
        { file: 'a.xml', items: [expect.objectContaining({ id: 'g-1', link: 'https://gazette.example/1' })] },
        { file: 'b.xml', error: 'feed: nested deeper than 256 elements' },
        { file: 'c.xml', error: 'line 3: no bodyBase64' },
        { file: 'd.json', items: [{ id: '1', title: 'T' }] },
        { file: null, error: expect.stringMatching(/^line 5: not JSON/) },
      ]);
      const inFile = join(work, 'rows.jsonl');
      await writeFile(inFile, JSON.stringify(rows[0]));
      expect(await cwRun(['feeds', 'parse', '--jsonl', inFile])).toMatchObject({ code: 0, stderr: '' });
    },
    SLOW_MS,
  );
});
