import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpFetcher } from '../../../functions/adapters/http-fetcher.ts';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { findFeed } from '../../../local/commands/find-feed.ts';
import { type SmallSite, startSmallSite } from '../../support/small-site.ts';

let site: SmallSite;
let fetcher: HttpFetcher;
const find = (path: string): ReturnType<typeof findFeed> =>
  findFeed(site.origin + path, { fetcher, feedParser: { parse: parseFeed } });
const feed = (title: string, count: number): string =>
  `<rss version="2.0"><channel><title>${title}</title>${'<item><title>An item</title></item>'.repeat(count)}</channel></rss>`;
const page = (...paths: string[]): string =>
  `<html><head>${paths.map((path) => `<link rel="alternate" type="application/rss+xml" href="${path}">`).join('')}</head></html>`;
const serve = (pages: Readonly<Record<string, string>>): void => {
  for (const [path, body] of Object.entries(pages)) site.pages.set(path, { body });
};

beforeAll(async () => {
  site = await startSmallSite();
  fetcher = new HttpFetcher({
    allowedOrigins: new Set([site.origin]),
    contact: 'https://operator.example/contact',
  });
});
beforeEach(() => {
  site.pages.clear();
  site.asked.length = 0;
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
});

describe('findFeed', () => {
  it('checks a feed and looks no further', async () => {
    serve({ '/all': feed('All', 3) });
    expect(await find('/all')).toEqual({ url: `${site.origin}/all`, ok: true, title: 'All', items: 3 });
    expect(site.asked).toEqual(['/all']);
  });

  it('takes the only feed that a page names and that can be read', async () => {
    serve({ '/': page('/gone', '/all', '/page'), '/all': feed('All', 2), '/page': page() });
    expect(await find('/')).toEqual({
      url: `${site.origin}/all`,
      page: `${site.origin}/`,
      ok: true,
      title: 'All',
      items: 2,
    });
    expect(site.asked).not.toContain('/rss.xml');
  });

  it('lists several feeds and chooses none', async () => {
    serve({ '/': page('/city', '/world'), '/city': feed('City', 2), '/world': feed('World', 7) });
    expect(await find('/')).toMatchObject({
      url: `${site.origin}/`,
      ok: false,
      reason: expect.stringContaining('an HTML page, not a feed'),
      candidates: [
        { url: `${site.origin}/city`, title: 'City', items: 2 },
        { url: `${site.origin}/world`, title: 'World', items: 7 },
      ],
    });
  });

  it('counts addresses that lead to the same feed once', async () => {
    serve({ '/': page('/old', '/all'), '/all': feed('All', 1) });
    site.pages.set('/old', { status: 302, headers: { location: '/all' } });
    expect(await find('/')).toMatchObject({ ok: true, title: 'All' });
  });

  it('guesses when the page names nothing that can be read', async () => {
    serve({ '/news/': page('/gone'), '/rss.xml': feed('Found', 4) });
    expect(await find('/news/')).toMatchObject({ ok: true, url: `${site.origin}/rss.xml`, items: 4 });
  });

  it('says why when there is nothing at all', async () => {
    serve({ '/': page() });
    expect(await find('/')).toEqual({
      url: `${site.origin}/`,
      ok: false,
      reason: 'feed: this is an HTML page, not a feed',
      offers: [],
    });
    expect(site.asked).toHaveLength(6);
  });

  it('guesses nothing where the answer is no page', async () => {
    serve({ '/broken': 'Service unavailable' });
    expect(await find('/broken')).toMatchObject({ ok: false });
    expect(await find('/missing')).toMatchObject({ ok: false, reason: expect.stringContaining('404') });
    expect(site.asked).toEqual(['/broken', '/missing']);
  });

  it('goes from an index of sitemaps to the sitemap', async () => {
    serve({
      '/sitemap.xml': '<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>',
      '/news.xml': '<urlset><url><loc>/a-long-way-home</loc></url></urlset>',
    });
    expect(await find('/sitemap.xml')).toMatchObject({ ok: true, url: `${site.origin}/news.xml`, items: 1 });
  });
});
