import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import type { Tally } from '../../functions/feed/outcome.ts';
import type { FeedReport } from '../../local/commands/feeds.ts';
import type { MatchReport } from '../../local/commands/findings.ts';
import { goldenCases, SEED_ARTICLES } from '../support/golden-cases.ts';
import { inboxOf } from '../support/inbox-of.ts';
import { cwJson, cwRun, launch, type Running, startOnce } from '../support/run-program.ts';
import { type SmallSite, startSmallSite } from '../support/small-site.ts';
import { smtpWhimServer } from '../support/smtp-whim-server.ts';

const SLOW_MS = 90_000;
const cases = goldenCases();
const matching = cases.filter(({ verdict }) => verdict === 'match');

let work = '';
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'start-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe('npm start -- --once with the bundled newsroom', () => {
  let data = '';
  let mails: ParsedMail[] = [];
  let matches: MatchReport[] = [];

  beforeAll(async () => {
    data = join(work, 'bundled');
    const { code, stderr } = await startOnce(data);
    expect({ code, stderr: stderr.replace(/^Note: .*\n/m, '') }).toEqual({ code: 0, stderr: '' });
    mails = await inboxOf(data);
    matches = await cwJson<MatchReport[]>('matches', '--data', data);
  }, SLOW_MS);

  const titlesOf = (verdict: string): string[] =>
    matches
      .filter((match) => match.verdict === verdict)
      .map(({ title }) => title)
      .sort();

  it('finds every golden match and borderline article, and nothing else', () => {
    expect(titlesOf('match')).toEqual(matching.map(({ title }) => title).sort());
    const borderline = cases.filter(({ verdict }) => verdict === 'borderline');
    expect(titlesOf('borderline')).toEqual(borderline.map(({ title }) => title).sort());
  });

  it('accounts for every item', async () => {
    const { items, ...outcomes } = await cwJson<Tally>('outcomes', '--data', data);
    expect(items).toBe(cases.length);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(items);
    expect(outcomes).toMatchObject({ pending: 0, dead: 0, unreadable: 0 });
  });

  it('mails one alert a story that is not found late, one digest, and nothing of the negatives', () => {
    const stories = matches
      .filter(({ verdict, late }) => verdict === 'match' && !late)
      .map(({ storyId }) => storyId);
    const alerts = mails.filter(({ to }) => JSON.stringify(to).includes('alerts@reader.example'));
    expect(alerts).toHaveLength(new Set(stories).size);
    expect(mails.length - alerts.length).toBe(1);
    const said = alerts.map(({ text }) => text).join('\n');
    for (const { title } of cases.filter(({ verdict }) => verdict === 'irrelevant'))
      expect(said).not.toContain(title);
  });

  it('tells a copied agency text once', () => {
    const stories = matches.filter(({ verdict }) => verdict === 'match').map(({ storyId }) => storyId);
    expect(new Set(stories).size).toBeLessThan(stories.length);
  });

  it('shows what it found late in the digest and alerts nobody of it', () => {
    const late = matches.filter(({ late }) => late);
    expect(late.length).toBeGreaterThan(0);
    const digest = mails.find(({ to }) => JSON.stringify(to).includes('digest@reader.example'));
    for (const { title } of late.filter(({ verdict }) => verdict === 'match')) {
      expect(digest?.text?.replace(/\s+/g, ' ')).toContain(title);
    }
  });

  it('carries one recipient, a way out and a neutral subject in every mail', () => {
    for (const mail of mails) {
      expect(mail.headers.get('list-unsubscribe-post') ?? mail.headers.get('list')).toBeDefined();
      expect(mail.subject).toMatch(/^Notes: /);
      expect(mail.subject).not.toMatch(/chech|gay|lgbt/i);
    }
  });

  it(
    'reads nothing again and mails nothing again the second time',
    async () => {
      const { code, stdout } = await startOnce(data);
      expect(code).toBe(0);
      expect(stdout.match(/^feed {7}.*: unchanged$/gm)).toHaveLength(7);
      expect(stdout).not.toMatch(/^(match|borderline|mail) /m);
      expect(stdout).toContain('Nothing new was found.');
      expect(await inboxOf(data)).toHaveLength(mails.length);
      expect(await cwJson('matches', '--data', data)).toEqual(matches);
    },
    SLOW_MS,
  );

  it('keeps the pages of matches and borderline articles as received', async () => {
    const archived = matches.map(({ archived }) => archived);
    expect(archived).not.toContain(undefined);
    expect(new Set(archived).size).toBe(cases.filter(({ verdict }) => verdict !== 'irrelevant').length);
  });
});

describe('npm start with a list of one’s own', () => {
  let site: SmallSite;

  beforeAll(async () => {
    site = await startSmallSite();
  });
  afterAll(() => site.close());

  const rss = (items: string): string =>
    `<rss version="2.0"><channel><title>Fine</title>${items}</channel></rss>`;
  const opml = async (name: string, paths: readonly string[]): Promise<string> => {
    const outlines = paths.map(
      (path) => `<outline type="rss" text="${path}" xmlUrl="${site.origin}${path}"/>`,
    );
    const file = join(work, name);
    await writeFile(file, `<opml version="2.0"><head/><body>${outlines.join('')}</body></opml>`);
    return file;
  };

  it(
    'goes on past feeds and pages that are broken, says one line of each, and ends with 1',
    async () => {
      const page = await readFile(join(SEED_ARTICLES, matching[0]?.slug ?? '', 'page.html'), 'utf8');
      const item = (path: string): string =>
        `<item><title>Item ${path}</title><link>${site.origin}${path}</link></item>`;
      const xml = { 'content-type': 'application/xml' };
      site.pages.set('/fine.xml', {
        headers: xml,
        body: rss(['/good', '/huge', '/gone', '/empty', '/deep'].map(item).join('')),
      });
      site.pages.set('/good', { body: page });
      site.pages.set('/huge', { body: `<title>Huge</title>${'<p>word word word</p>'.repeat(1_500_000)}` });
      site.pages.set('/empty', { body: '' });
      site.pages.set('/deep', { body: `<title>Deep</title>${'<div>'.repeat(100_000)}` });
      site.pages.set('/page.xml', { body: '<!doctype html><title>No feed</title><p>Hello</p>' });
      site.pages.set('/empty.xml', { headers: xml, body: '' });
      site.pages.set('/large.xml', {
        headers: xml,
        body: rss(`<item><title>${'x'.repeat(50_000_000)}</title></item>`),
      });
      const laughs =
        '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>';
      site.pages.set('/laughs.xml', {
        headers: xml,
        body: `${laughs}${rss('<item><title>&lol2;</title></item>')}`,
      });
      const list = await opml('hostile.opml', [
        '/fine.xml',
        '/page.xml',
        '/empty.xml',
        '/large.xml',
        '/laughs.xml',
        '/none.xml',
      ]);
      const data = join(work, 'hostile');
      const { code, stdout } = await startOnce(data, ['--feeds', list, '--allow-origin', site.origin]);
      expect(code).toBe(1);
      for (const path of ['/page.xml', '/empty.xml', '/large.xml', '/laughs.xml', '/none.xml']) {
        expect(stdout).toMatch(new RegExp(`^feed {7}${path}: NOT READ: .{5,160}$`, 'm'));
      }
      const tally = await cwJson<Tally>('outcomes', '--data', data);
      // An empty page is asked for again: it may be there the next time.
      expect(tally).toMatchObject({ match: 1, pending: 1, dead: 0 });
      expect(tally.unreadable).toBeGreaterThanOrEqual(3);
      const feeds = await cwJson<FeedReport[]>('feeds', 'list', '--data', data);
      expect(feeds.find(({ url }) => url.endsWith('/none.xml'))?.lastError?.reason).toBe('HTTP 404');
    },
    SLOW_MS,
  );

  it(
    'mails through the server it is given, and says what that server refused',
    async () => {
      const server = await smtpWhimServer();
      const small = join(work, 'smtp-pages');
      const { slug } = matching[1] ?? { slug: '' };
      await cp(join(SEED_ARTICLES, slug), join(small, slug), { recursive: true });
      const args = ['--newsroom', small, '--smtp', server.url, '--sender', 'notes@sender.example'];
      server.whims.recipient = 451;
      const deferred = await startOnce(join(work, 'smtp-deferred'), args);
      expect(deferred).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/one alert not sent yet: .*451/),
      });
      expect(deferred.stdout).not.toContain('@reader.example');
      server.whims.recipient = 550;
      const refused = await startOnce(join(work, 'smtp-refused'), args);
      expect(refused).toMatchObject({ code: 1, stdout: expect.stringMatching(/one alert dropped: .*550/) });
      delete server.whims.recipient;
      expect(await startOnce(join(work, 'smtp-taken'), args)).toMatchObject({ code: 0 });
      expect(server.received.map(({ from, to }) => [from, to])).toEqual([
        ['notes@sender.example', ['alerts@reader.example']],
        ['notes@sender.example', ['digest@reader.example']],
      ]);
      await server.close();
    },
    SLOW_MS,
  );

  it(
    'refuses an address on this machine that was not allowed',
    async () => {
      const list = await opml('private.opml', ['/fine.xml']);
      const { code, stdout } = await startOnce(join(work, 'private'), ['--feeds', list]);
      expect(code).toBe(1);
      expect(stdout).toMatch(/NOT READ: /);
      expect(stdout).toMatch(/0 of 1 feeds read/);
      expect(stdout).toContain(`add --allow-origin ${site.origin}`);
    },
    SLOW_MS,
  );

  it(
    'says in one line that a file is no OPML, and opens nothing',
    async () => {
      const file = join(work, 'no.opml');
      await writeFile(file, '{"not": "opml"}');
      const { code, stderr } = await startOnce(join(work, 'no-opml'), ['--feeds', file]);
      expect(code).toBe(1);
      expect(
        stderr
          .trim()
          .split('\n')
          .filter((line) => !line.startsWith('Note: ')),
      ).toEqual([expect.stringMatching(/^feed: .*no\.opml/)]);
    },
    SLOW_MS,
  );

  it.each([['--port', 'ninety'], ['--nonsense'], ['--allow-origin', '10.0.0.0/8']])(
    'does not understand %s %s',
    async (...args) => {
      const { code, stderr } = await startOnce(join(work, 'usage'), args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/error: /);
    },
  );
});

describe('a data folder that is in use', () => {
  let running: Running;
  let data = '';
  let newsroom = '';
  let origin = '';

  beforeAll(async () => {
    data = join(work, 'in-use');
    newsroom = join(work, 'three-pages');
    await mkdir(newsroom);
    for (const { slug } of cases.slice(0, 3))
      await cp(join(SEED_ARTICLES, slug), join(newsroom, slug), { recursive: true });
    running = launch('local/start.mjs', { args: ['--data', data, '--port', '0', '--newsroom', newsroom] });
    origin = /^Review +(http:\/\/\S+?)\/$/m.exec(await running.said('Watching.'))?.[1] ?? '';
  }, SLOW_MS);
  afterAll(async () => {
    running.stop('SIGKILL');
    await running.ended;
  });

  it(
    'turns a second npm start away with one line that says what to do',
    async () => {
      const { code, stderr } = await startOnce(data);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^local: the data folder .* is in use by process \d+.*--data DIR$/m);
    },
    SLOW_MS,
  );

  it(
    'lets cw talk to the process that has it',
    async () => {
      expect(await cwJson<Tally>('outcomes', '--data', data)).toMatchObject({ items: 3 });
    },
    SLOW_MS,
  );

  it('tells a stranger nothing: the control wants the key, the page its own name', async () => {
    const control = await fetch(`${origin}/control`, {
      method: 'POST',
      body: '{"command":"subscribers","args":{"addresses":true}}',
    });
    expect(control.status).toBe(403);
    expect(await control.text()).not.toContain('@');
  });

  it(
    'reads an article that appears in a feed which is added, without a restart',
    async () => {
      const site = await startSmallSite();
      const page = await readFile(join(SEED_ARTICLES, matching[4]?.slug ?? '', 'page.html'), 'utf8');
      site.pages.set('/story', { body: page });
      const refused = await cwRun(['feeds', 'add', `${site.origin}/feed`, '--data', data]);
      expect(refused).toMatchObject({ code: 1, stdout: expect.stringMatching(/^Not added: /) });
      await site.close();
    },
    SLOW_MS,
  );

  it(
    'stops cleanly on Ctrl-C and can be opened again',
    async () => {
      running.stop('SIGINT');
      expect((await running.ended).code).toBe(0);
      expect(await cwJson<Tally>('outcomes', '--data', data)).toMatchObject({ items: 3 });
    },
    SLOW_MS,
  );
});
