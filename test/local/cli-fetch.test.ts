import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ETAG, PAGE } from '../support/hostile-behaviours.ts';
import { type HostileServer, startHostileServer } from '../support/hostile-server.ts';
import { cwRun, type Ended } from '../support/run-program.ts';

const SLOW_MS = 60_000;
let server: HostileServer;

beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());

const fetchHere = (path: string, ...options: readonly string[]): Promise<Ended> =>
  cwRun(['fetch', server.origin + path, '--allow-origin', server.origin, ...options]);

describe('cw fetch', () => {
  it(
    'shows an answer for machines',
    async () => {
      const { code, stdout } = await fetchHere('/go?to=/gzip', '--json');
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual({
        ok: true,
        tookMs: expect.any(Number),
        kind: 'page',
        answer: {
          url: `${server.origin}/gzip`,
          status: 200,
          redirects: [{ from: `${server.origin}/go?to=/gzip`, status: 302 }],
          type: 'text/html',
          charset: 'utf-8',
          isCharsetGuessed: false,
          wireBytes: expect.any(Number),
          bodyBytes: Buffer.byteLength(PAGE),
        },
      });
    },
    SLOW_MS,
  );

  it(
    'shows an answer for people, without robots.txt for a feed',
    async () => {
      const before = server.received.length;
      const { code, stdout } = await fetchHere('/conditional', '--kind', 'feed');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^status: +HTTP 200$/m);
      expect(stdout).toMatch(/^type: +application\/rss\+xml$/m);
      expect(stdout).toContain(ETAG);
      expect(server.received.slice(before).map(({ path }) => path)).toEqual(['/conditional']);
    },
    SLOW_MS,
  );

  it(
    'asks for robots.txt before a page',
    async () => {
      const before = server.received.length;
      await fetchHere('/page');
      expect(server.received.slice(before).map(({ path }) => path)).toEqual(['/robots.txt', '/page']);
    },
    SLOW_MS,
  );

  it(
    'says why there is none, and fails',
    async () => {
      const { code, stdout } = await cwRun(['fetch', `${server.origin}/page`]);
      expect(code).toBe(1);
      expect(stdout).toContain(`if you mean it, add --allow-origin ${server.origin}`);
      const later = await fetchHere('/retry/429?after=60', '--json');
      expect(later.code).toBe(1);
      expect(JSON.parse(later.stdout)).toMatchObject({
        ok: false,
        failure: { failure: 'transient', reason: 'HTTP 429', status: 429, retryAfterMs: 60_000 },
      });
    },
    SLOW_MS,
  );

  it.each([[[]], [['http://news.org/', '--simulate']], [['x', '--jsonl']], [['x', '--kind', 'robots']]])(
    'does not understand %j',
    async (args) => {
      expect((await cwRun(['fetch', ...args])).code).toBe(2);
    },
    SLOW_MS,
  );
});

describe('cw fetch --simulate', () => {
  it(
    'answers each row in order, and goes on after one that is none',
    async () => {
      const rows = [
        { id: 'pinned', url: 'https://news.org/', dns: { 'news.org': [['1.1.1.1'], ['10.0.0.1']] } },
        { id: 'inner', url: 'http://news.org/', dns: { 'news.org': [['1.1.1.1', '10.0.0.1']] } },
        { url: 5 },
        { id: 'literal', url: 'http://127.1/' },
      ];
      const input = `${rows.map((row) => JSON.stringify(row)).join('\n')}\nno row\n`;
      const { code, stdout } = await cwRun(['fetch', '--jsonl', '--simulate'], input);
      expect(code).toBe(1);
      expect(
        stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual([
        { id: 'pinned', outcome: 'allow', dialled: ['1.1.1.1'], reason: 'HTTP 200 from https://news.org/' },
        { id: 'inner', outcome: 'refuse', dialled: [], reason: 'refused: 10.0.0.1 is not a public address' },
        { id: null, error: 'line 3: no url' },
        {
          id: 'literal',
          outcome: 'refuse',
          dialled: [],
          reason: 'refused: 127.0.0.1 is not a public address',
        },
        { id: null, error: expect.stringContaining('line 5: not JSON') },
      ]);
    },
    SLOW_MS,
  );
});
