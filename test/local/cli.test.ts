import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FeedReport } from '../../local/commands/feeds.ts';
import { goldenCases, SEED_ARTICLES } from '../support/golden-cases.ts';
import { cwJson, cwRun } from '../support/run-program.ts';
import { type SmallSite, startSmallSite } from '../support/small-site.ts';

const SLOW_MS = 60_000;
const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const pageOf = (slug: string): Promise<string> => readFile(join(SEED_ARTICLES, slug, 'page.html'), 'utf8');

describe('cw classify', () => {
  const sample = goldenCases().filter((_, place) => place % 7 === 0);

  it(
    'judges lines of pages and texts in their order, with evidence that stands in its quote',
    async () => {
      const rows = await Promise.all(
        sample.map(async ({ slug }) => ({ id: slug, html: await pageOf(slug) })),
      );
      const extra = {
        id: 'text',
        title: 'Gay men detained in Chechnya',
        text: 'They were tortured in Grozny.',
        lang: 'en',
      };
      const input = [...rows, extra].map((row) => JSON.stringify(row)).join('\n');
      const { code, stdout } = await cwRun(['classify', '--jsonl'], input);
      expect(code).toBe(0);
      const results = lines(stdout);
      expect(results.map(({ id, verdict }) => [id, verdict])).toEqual([
        ...sample.map(({ slug, verdict }) => [slug, verdict]),
        ['text', 'match'],
      ]);
      for (const { evidence } of results) {
        for (const { quote, start, end } of evidence as { quote: string; start: number; end: number }[]) {
          expect(quote.slice(start, end)).toMatch(/\S/);
        }
      }
    },
    SLOW_MS,
  );

  it(
    'reads raw bytes whose charset nobody declared',
    async () => {
      const cyrillic =
        'В Чечне задержали геев, сообщает правозащитная организация. Их пытали в Грозном. '.repeat(6);
      const bytes = Buffer.from(
        [...`<title>Задержания геев в Чечне</title><p>${cyrillic}</p>`].map((letter) => {
          const code = letter.charCodeAt(0);
          return code < 0x80 ? code : code - 0x0410 + 0xc0;
        }),
      );
      const { stdout } = await cwRun(
        ['classify', '--jsonl'],
        JSON.stringify({ id: 1, htmlBase64: bytes.toString('base64') }),
      );
      expect(lines(stdout)).toMatchObject([{ id: 1, verdict: 'match', title: 'Задержания геев в Чечне' }]);
      const fromInput = await cwRun(['classify', '-'], bytes);
      expect(fromInput.stdout).toMatch(/^match .*\n {2}Задержания геев в Чечне/);
    },
    SLOW_MS,
  );

  it(
    'answers every line, good or bad, and ends with 1 when one was no row',
    async () => {
      const input = [
        '{"id":1,"html":"<p>short</p>"}',
        'not json',
        '',
        '{"id":3}',
        '[]',
        '{"id":4,"text":"tram"}',
      ].join('\n');
      const { code, stdout } = await cwRun(['classify', '--jsonl'], input);
      expect(code).toBe(1);
      expect(lines(stdout)).toMatchObject([
        { id: 1, verdict: 'unreadable' },
        { id: null, error: expect.stringMatching(/^line 2: not JSON/) },
        { id: 3, error: expect.stringMatching(/^line 4: /) },
        { id: null, error: expect.stringMatching(/^line 5: /) },
        { id: 4, verdict: 'irrelevant' },
      ]);
    },
    SLOW_MS,
  );

  it(
    'shows people why',
    async () => {
      const { code, stdout } = await cwRun([
        'classify',
        join(SEED_ARTICLES, 'us-treasury-lists-terek-unit', 'page.html'),
      ]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^match \(score \d/);
      expect(stdout).toMatch(/\[Chechnya\]|\[Chechen\]/);
    },
    SLOW_MS,
  );
});

describe('cw extract', () => {
  it(
    'gives title, text and metadata of a page',
    async () => {
      const slug = 'tschetschenen-visa-deutschland';
      const expected = JSON.parse(await readFile(join(SEED_ARTICLES, slug, 'expected.json'), 'utf8'));
      const row = { id: slug, url: 'https://zeitung.example/a', html: await pageOf(slug) };
      const [article] = lines((await cwRun(['extract', '--jsonl'], JSON.stringify(row))).stdout);
      expect(article).toMatchObject({ id: slug, title: expected.title, lang: 'de' });
      expect(article?.text).toContain(expected.lastSentence);
    },
    SLOW_MS,
  );
});

describe('cw extract of one page', () => {
  it(
    'prints title and text, or says why there is none',
    async () => {
      const file = join(SEED_ARTICLES, 'us-treasury-lists-terek-unit', 'page.html');
      const { title, lastSentence } = JSON.parse(await readFile(join(file, '..', 'expected.json'), 'utf8'));
      const { code, stdout } = await cwRun(['extract', file]);
      expect([code, stdout.split('\n')[0]]).toEqual([0, title]);
      expect(stdout).toContain(lastSentence);
      expect(await cwRun(['extract', '-'], '<p>short</p>')).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^extract: -: too little text/),
      });
    },
    SLOW_MS,
  );
});

describe('cw feeds', () => {
  let work = '';
  let site: SmallSite;

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'cli-'));
    site = await startSmallSite();
    site.pages.set('/feed', {
      headers: { 'content-type': 'application/rss+xml' },
      body: '<rss version="2.0"><channel><title>The Gazette</title><language>en</language><item><title>One</title><link>https://gazette.example/1</link><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>',
    });
  });
  afterAll(async () => {
    await site.close();
    await rm(work, { recursive: true, force: true });
  });

  it(
    'adds, lists, exports, removes and imports feeds while nothing runs',
    async () => {
      const data = ['--data', join(work, 'data')];
      const url = `${site.origin}/feed`;
      const added = await cwRun(['feeds', 'add', url, '--allow-origin', site.origin, ...data]);
      expect(added).toMatchObject({ code: 0, stdout: 'Added: The Gazette, 1 items\n' });
      const missing = await cwRun([
        'feeds',
        'add',
        `${site.origin}/none`,
        '--allow-origin',
        site.origin,
        ...data,
      ]);
      expect(missing).toMatchObject({ code: 1, stdout: expect.stringContaining('HTTP 404') });
      expect(await cwJson<FeedReport[]>('feeds', 'list', ...data)).toMatchObject([
        { url, title: 'The Gazette', lang: 'en' },
      ]);
      const { stdout: opml } = await cwRun(['feeds', 'export', ...data]);
      const file = join(work, 'export.opml');
      await writeFile(file, opml);
      expect(await cwRun(['feeds', 'remove', url, ...data])).toMatchObject({ code: 0 });
      expect(await cwRun(['feeds', 'remove', `${url}/other`, ...data])).toMatchObject({ code: 1 });
      expect(await cwJson<FeedReport[]>('feeds', 'list', ...data)).toMatchObject([{ retired: true }]);
      expect(await cwJson('feeds', 'import', file, ...data)).toEqual({ new: 1, known: 0 });
    },
    SLOW_MS,
  );

  it(
    'parses one document',
    async () => {
      const file = join(work, 'feed.xml');
      await writeFile(file, site.pages.get('/feed')?.body ?? '');
      expect(await cwJson('feeds', 'parse', file)).toMatchObject({
        feed: { title: 'The Gazette' },
        items: [{ title: 'One', link: 'https://gazette.example/1', published: '2026-11-21T10:00:00.000Z' }],
      });
      await writeFile(file, '<html><body>no</body></html>');
      expect(await cwRun(['feeds', 'parse', file])).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^feed: /),
      });
    },
    SLOW_MS,
  );
});

describe('cw', () => {
  it.each([
    [['--help']],
    [['classify', '--help']],
    [['feeds', 'add', '--help']],
    [['subscribers', 'ask', '--help']],
  ])('helps: %j', async (args) => {
    expect(await cwRun(args)).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: ') });
  });

  it.each([[['nonsense']], [['feeds', 'add']], [['matches', '--nonsense']]])(
    'does not understand %j',
    async (args) => {
      expect(await cwRun(args)).toMatchObject({ code: 2, stdout: '' });
    },
  );

  it(
    'asks an address to confirm and refuses what is none, without showing addresses unasked',
    async () => {
      const data = await mkdtemp(join(tmpdir(), 'cli-'));
      const asked = await cwRun(['subscribers', 'ask', 'reader@reader.example', '--data', data]);
      expect(asked).toMatchObject({ code: 0, stdout: 'Asked to confirm.\n' });
      expect(await cwRun(['subscribers', 'ask', 'a@b.example, c@d.example', '--data', data])).toMatchObject({
        code: 1,
      });
      const list = await cwRun(['subscribers', '--data', data]);
      expect(list.stdout).toContain('unconfirmed');
      expect(list.stdout).not.toContain('@');
      expect((await cwRun(['subscribers', '--addresses', '--data', data])).stdout).toContain(
        'reader@reader.example',
      );
      await rm(data, { recursive: true, force: true });
    },
    SLOW_MS,
  );
});
