import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Parser from 'rss-parser';
import { parseOpml } from '../../../functions/feed/opml.ts';
import {
  type Newsroom,
  type NewsroomOptions,
  startNewsroom,
} from '../../../local/newsroom/start-newsroom.ts';

const startedAt = new Date('2026-11-21T12:00:00Z');
let folder = '';
let opened: Newsroom[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
});

afterEach(async () => {
  await Promise.all(opened.map((newsroom) => newsroom.close()));
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

function addPage(slug: string, html: string | Uint8Array): void {
  mkdirSync(join(folder, slug));
  writeFileSync(join(folder, slug, 'page.html'), html);
}

const html = (title: string, lang = 'en'): string =>
  `<!DOCTYPE html><html lang="${lang}"><meta charset="utf-8"><meta name="generator" content="invented outlet"><meta property="og:site_name" content="Daily Sample"><meta property="article:published_time" content="2017-05-18T14:45:00Z"><h1>${title}</h1><p>The first paragraph of ${title}, which says on 18 May 2017 what there is to say, and a little more than that, too.</p>`;

async function open(options: Partial<NewsroomOptions> = {}): Promise<Newsroom> {
  const newsroom = await startNewsroom({ folder, startedAt, port: 0, ...options });
  opened.push(newsroom);
  return newsroom;
}

async function readFeed(url: string) {
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const charset = url.endsWith('russian.xml') ? 'windows-1251' : 'utf-8';
  const text = new TextDecoder(charset).decode(bytes);
  return { response, text, feed: await new Parser().parseString(text) };
}

const readAll = async (newsroom: Newsroom) =>
  (await Promise.all(newsroom.listings.map(({ url }) => readFeed(url)))).flatMap(({ feed }) => feed.items);

const statusOf = (url: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    get(url, { path }, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });

describe('startNewsroom', () => {
  it('lists every page in exactly one feed, under an address that holds its name', async () => {
    const langs = ['en', 'en-GB', 'ru', 'de', 'fr', 'es', 'tr', 'uk'];
    for (let at = 0; at < 40; at += 1) addPage(`story-${at}`, html(`Story ${at}`, langs[at % langs.length]));
    const newsroom = await open();
    const items = await readAll(newsroom);
    const addresses = items.map(({ link }) => link).sort();
    expect(addresses).toEqual(
      Array.from({ length: 40 }, (_, at) => `${newsroom.origin}/daily-sample/story-${at}`).sort(),
    );
    expect(items.filter(({ isoDate }) => isoDate === undefined).length).toBe(1);
    const late = items.filter(
      ({ isoDate }) => Date.parse(isoDate ?? '') < startedAt.getTime() - 48 * 3_600_000,
    );
    expect(late.length).toBe(4);
  });

  it('has feeds of all formats, in their language, marked as invented, also those without a page', async () => {
    addPage('one', html('One'));
    const newsroom = await open();
    const feeds = await Promise.all(newsroom.listings.map(({ url }) => readFeed(url)));
    expect(newsroom.listings.map(({ lang }) => lang)).toEqual(['en', 'en', 'en', 'ru', 'de', 'fr', 'es']);
    const roots = feeds.map(({ text }) => /<(rss|rdf:RDF|feed)\b/.exec(text)?.[1]);
    expect(new Set(roots)).toEqual(new Set(['rss', 'rdf:RDF', 'feed']));
    for (const { feed, response } of feeds) {
      expect(response.status).toBe(200);
      expect(feed.title).toContain('(invented)');
    }
    expect(feeds.filter(({ text }) => text.includes('Invented outlets: Daily Sample.')).length).toBe(1);
  });

  it('sends Russian news in windows-1251, with references for what that lacks', async () => {
    addPage('chechnya', html('Чечня — «Ё» &amp; é 🏳', 'ru'));
    const newsroom = await open();
    const { text, feed } = await readFeed(`${newsroom.origin}/feeds/russian.xml`);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="windows-1251"\?>/);
    expect(text).toContain('<title>Чечня — «Ё» &amp; &#233; &#127987;</title>');
    expect(feed.items[0]?.title).toBe('Чечня — «Ё» & é 🏳');
  });

  it('gives only titles in one feed, a summary in others, and the whole text in one', async () => {
    for (const lang of ['de', 'es', 'fr']) addPage(lang, html(`Title ]]> <b>${lang}`, lang));
    const items = await readAll(await open());
    const texts = items.map(({ title, content, 'content:encoded': full }) => [
      title,
      content !== undefined,
      full,
    ]);
    expect(texts).toEqual([
      ['Title ]]> de', false, undefined],
      [
        'Title ]]> fr',
        true,
        expect.stringMatching(/^<p>The first paragraph of Title \]\]&gt; fr, .* too\.<\/p>$/),
      ],
      ['Title ]]> es', true, undefined],
    ]);
  });

  it('answers 304 to who has the feed already, also after a restart, and 200 when something changed', async () => {
    for (let at = 0; at < 10; at += 1) addPage(`story-${at}`, html(`Story ${at}`, 'de'));
    const first = await open();
    const url = `${first.origin}/feeds/german.atom`;
    const headers = (await fetch(url)).headers;
    const etag = headers.get('etag') ?? '';
    const since = headers.get('last-modified') ?? '';
    await first.close();
    const port = Number(new URL(url).port);
    await open({ port, times: first.times(), startedAt: new Date(startedAt) });
    expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'If-None-Match': `"x", W/${etag}` } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'If-Modified-Since': since } })).status).toBe(304);
    expect(
      (await fetch(url, { headers: { 'If-None-Match': '"x"', 'If-Modified-Since': since } })).status,
    ).toBe(200);
    addPage('new', html('New', 'de'));
    expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  it('lists a page that comes later with a time of its own, and leaves the others alone', async () => {
    for (let at = 0; at < 10; at += 1) addPage(`story-${at}`, html(`Story ${at}`));
    const told: object[] = [];
    const now = new Date('2026-11-22T09:00:00Z');
    const newsroom = await open({ now: () => now, onTimes: (times) => void told.push(times) });
    const before = await readAll(newsroom);
    addPage('later', html('Later'));
    const written = new Date('2026-11-22T08:30:00Z');
    utimesSync(join(folder, 'later', 'page.html'), written, written);
    const after = await readAll(newsroom);
    const isLater = ({ link }: { link?: string }): boolean => link?.endsWith('/later') === true;
    const times = new Map(after.map(({ link, isoDate }) => [link, isoDate]));
    for (const { link, isoDate } of before) expect(times.get(link)).toBe(isoDate);
    expect(after.filter(isLater).length).toBe(1);
    expect(Object.keys(newsroom.times()).length).toBe(11);
    expect(told.at(-1)).toEqual(newsroom.times());
    expect(newsroom.times().later).toBe('2026-11-22T08:30:00Z');
  });

  it('moves the times of a page and not its text', async () => {
    addPage('one', html('One'));
    const newsroom = await open();
    const time = newsroom.times().one ?? '';
    const response = await fetch(`${newsroom.origin}/daily-sample/one`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(html('One').replace('2017-05-18T14:45:00Z', time));
  });

  it('serves the bytes of a page in another charset or in none, broken or not', async () => {
    const koi8 = Buffer.concat([
      Buffer.from('<html lang=ru><meta charset="koi8-r"><title>'),
      Buffer.from([0xfe, 0xc5, 0xde, 0xce, 0xd1]),
      Buffer.from('</title><p <b>'),
    ]);
    const undeclared = Buffer.from([0xff, 0x00, 0x80, 0x3c, 0x70, 0x3e, 0xd7]);
    addPage('koi8', koi8);
    addPage('bytes', undeclared);
    addPage('empty', '');
    const newsroom = await open();
    const pages = await Promise.all(
      ['koi8', 'bytes', 'empty'].map((slug) => fetch(`${newsroom.origin}/sample-outlet/${slug}`)),
    );
    expect(pages.map(({ headers }) => headers.get('content-type'))).toEqual([
      'text/html; charset=koi8-r',
      'text/html',
      'text/html',
    ]);
    const bodies = await Promise.all(pages.map(async (page) => Buffer.from(await page.arrayBuffer())));
    expect(bodies).toEqual([koi8, undeclared, Buffer.alloc(0)]);
    const titles = (await readAll(newsroom)).map(({ title }) => title);
    expect(titles).toContain('Чечня');
    expect(titles).toContain('empty');
  });

  it('serves nothing from outside the folder', async () => {
    addPage('one', html('One'));
    const outside = mkdtempSync(join(tmpdir(), 'newsroom-outside-'));
    writeFileSync(join(outside, 'page.html'), 'secret');
    symlinkSync(outside, join(folder, 'linked'));
    writeFileSync(join(folder, 'page.html'), 'secret');
    const newsroom = await open();
    const paths = [
      '/linked/linked',
      '/sample-outlet/linked',
      '/sample-outlet/..',
      '/sample-outlet/.',
      '/sample-outlet/%2e%2e',
      '/sample-outlet/..%2f..%2fetc%2fpasswd',
      '/../../etc/passwd',
      '/daily-sample/one/page.html',
      '/daily-sample/%E0%A4%A',
      '/daily-sample/',
      '/other/one',
      '/feeds/../../package.json',
      '//etc/passwd',
    ];
    const answers = await Promise.all(paths.map((path) => statusOf(newsroom.origin, path)));
    expect(answers).toEqual(paths.map(() => 404));
    expect(await (await fetch(newsroom.origin)).text()).toContain('linked/page.html leads out of the folder');
    rmSync(outside, { recursive: true });
  });

  it('takes names with any characters', async () => {
    const slugs = ['Über uns & <so>', "it's 100% “new”", '__proto__', 'Чечня'];
    for (const slug of slugs) addPage(slug, html(slug.replaceAll('<', '&lt;')));
    const newsroom = await open();
    const items = await readAll(newsroom);
    expect(items.map(({ title }) => title).sort()).toEqual(slugs.toSorted());
    const texts = await Promise.all(items.map(async ({ link }) => (await fetch(link ?? '')).status));
    expect(texts).toEqual([200, 200, 200, 200]);
    expect(Object.keys(newsroom.times()).sort()).toEqual(slugs.toSorted());
  });

  it('shows at its door what it is, and offers its feeds as one list', async () => {
    addPage('one', html('<i>One</i> & only'));
    const newsroom = await open();
    const door = await (await fetch(newsroom.origin)).text();
    expect(door).toContain('outlets of the bundled articles are invented');
    expect(door).toContain(
      `<a href="${newsroom.origin}/daily-sample/one" lang="en">One &amp; only</a>, Daily Sample`,
    );
    const opml = await (await fetch(`${newsroom.origin}/feeds.opml`)).text();
    expect(parseOpml(opml).map(({ url }) => url)).toEqual(newsroom.listings.map(({ url }) => url));
  });

  it('refuses to write', async () => {
    addPage('one', html('One'));
    const { origin } = await open();
    expect((await fetch(`${origin}/daily-sample/one`, { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await fetch(`${origin}/daily-sample/one`, { method: 'HEAD' })).status).toBe(200);
  });

  it('says what is wrong with a folder or a port', async () => {
    await expect(open()).rejects.toThrow(`newsroom: there is no <name>/page.html in ${folder}`);
    await expect(open({ folder: join(folder, 'nowhere') })).rejects.toThrow(
      /^newsroom: cannot read the folder .*nowhere/,
    );
    addPage('one', html('One'));
    await expect(open({ folder: join(folder, 'one', 'page.html') })).rejects.toThrow(
      /^newsroom: cannot read the folder/,
    );
    const { origin } = await open();
    await expect(open({ port: Number(new URL(origin).port) })).rejects.toMatchObject({
      message: expect.stringMatching(/^newsroom: cannot listen on port \d+/),
      code: 'EADDRINUSE',
    });
  });

  it('goes on without a page that cannot be read, and says so when the folder is gone', async () => {
    addPage('one', html('One'));
    mkdirSync(join(folder, 'no-page'));
    mkdirSync(join(folder, 'strange', 'page.html'), { recursive: true });
    writeFileSync(join(folder, 'README.md'), 'not a page');
    chmodSync(join(folder, 'no-page'), 0);
    const newsroom = await open();
    expect((await readAll(newsroom)).length).toBe(1);
    const door = await (await fetch(newsroom.origin)).text();
    expect(door).toMatch(/Folders left out.*no-page.*strange/s);
    expect(door).not.toContain('README');
    rmSync(folder, { recursive: true });
    const answer = await fetch(newsroom.listings[0]?.url ?? '');
    expect([answer.status, await answer.text()]).toEqual([
      500,
      expect.stringMatching(/^newsroom: cannot read the folder/),
    ]);
  });
});
