import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FeedUnreadable } from '../../../functions/feed/feed-unreadable.ts';
import type { ParsedFeed } from '../../../functions/feed/item.ts';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { utf8 } from '../../support/encode-as.ts';

const ADDRESS = 'https://herald.example/sitemaps/news.xml';
const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">';
const read = (document: string): Promise<ParsedFeed> => parseFeed({ body: utf8(document), url: ADDRESS });
const urlset = (urls: string): Promise<ParsedFeed> => read(`${HEAD}${urls}</urlset>`);
const refusal = (document: string): Promise<unknown> =>
  read(document).then(
    () => 'was read',
    (error: unknown) => error,
  );
const news = (title: string, date = '2025-03-04T10:00:00+03:00'): string =>
  `<news:news><news:publication><news:name>The Herald</news:name><news:language>en-GB</news:language></news:publication>
   <news:publication_date>${date}</news:publication_date><news:title>${title}</news:title></news:news>`;

describe('a news sitemap', () => {
  it('is a feed of its articles', async () => {
    expect(
      await urlset(
        `<url><loc>https://herald.example/a?x=1&amp;y=2</loc><lastmod>2025-03-05</lastmod>${news('Rail &amp; road')}</url>`,
      ),
    ).toEqual({
      title: 'The Herald',
      lang: 'en',
      repairs: [],
      items: [
        {
          id: 'https://herald.example/a?x=1&y=2',
          link: 'https://herald.example/a?x=1&y=2',
          title: 'Rail & road',
          published: '2025-03-04T07:00:00.000Z',
          updated: '2025-03-05T00:00:00.000Z',
          lang: 'en',
        },
      ],
    });
  });

  it('does not mistake pictures and translations for the article', async () => {
    const { items } = await urlset(
      `<url><image:image><image:loc>/p.jpg</image:loc><image:title>A picture</image:title></image:image>
       <xhtml:link rel="alternate" href="/de/a"/><loc><![CDATA[ /a ]]></loc>${news('<![CDATA[Right]]>')}
       <image:image><image:loc>/q.jpg</image:loc></image:image></url>`,
    );
    expect(items).toMatchObject([{ link: 'https://herald.example/a', title: 'Right' }]);
  });

  it.each([
    ['another prefix', HEAD.replaceAll('news:', 'n:'), news('T').replaceAll('news:', 'n:')],
    ['a prefix on every element', HEAD.replace('<urlset', '<s:urlset'), news('T')],
    ['no prefix', HEAD, news('T').replaceAll('news:', '')],
    ['capitals', HEAD.replace('urlset', 'URLSET'), news('T').replaceAll('news:title', 'NEWS:Title')],
    ['junk before', `<br />\n<b>Notice</b>: undefined${HEAD}`, news('T')],
  ])('may be written with %s', async (_, head, inside) => {
    const { items } = await read(`${head}<url><loc>/a</loc>${inside}</url></urlset>`);
    expect(items).toMatchObject([
      { link: 'https://herald.example/a', title: 'T', published: '2025-03-04T07:00:00.000Z' },
    ]);
  });

  it('keeps what is whole of one that breaks off or lacks end tags', async () => {
    const { items } = await read(
      `${HEAD}<url><loc>/a</loc>${news('One')}<url><loc>/b</loc>${news('Two')}</url><url><lo`,
    );
    expect(items.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('tells of dates that are none', async () => {
    const { items, repairs } = await urlset(`<url><loc>/a</loc>${news('T', 'yesterday')}</url>`);
    expect(items).toMatchObject([{ title: 'T' }]);
    expect(items[0]).not.toHaveProperty('published');
    expect(repairs).toMatchObject([{ name: 'bad-date', times: 1 }]);
  });
});

describe('a plain sitemap', () => {
  it('gives items by the words of their addresses, changed but not published when it says', async () => {
    expect(
      (
        await urlset(
          '<url><loc>https://herald.example/2025/night-trams-return-48211.html</loc><lastmod>2025-03-04</lastmod></url><url><loc>/about</loc></url>',
        )
      ).items,
    ).toEqual([
      {
        id: 'https://herald.example/2025/night-trams-return-48211.html',
        link: 'https://herald.example/2025/night-trams-return-48211.html',
        title: 'night trams return',
        updated: '2025-03-04T00:00:00.000Z',
      },
      { id: 'https://herald.example/about', link: 'https://herald.example/about', title: '' },
    ]);
  });

  it('keeps the newest 5,000 and counts the rest', async () => {
    const urls = Array.from({ length: 5_003 }, (_, at) => {
      const day = new Date(Date.UTC(2010, 0, 1 + at)).toISOString();
      return `<url><loc>/${at}</loc>${at === 1 ? '' : `<lastmod>${day}</lastmod>`}</url>`;
    });
    const { items, leftOut } = await urlset(urls.join(''));
    expect(items).toHaveLength(5_000);
    expect(leftOut).toBe(3);
    expect(items[0]?.link).toBe('https://herald.example/5002');
    expect(items.at(-1)?.link).toBe('https://herald.example/3');
  });

  it('leaves out what leads to no web page', async () => {
    const { items } = await urlset(
      `<url><loc>mailto:a@b.example</loc></url><url><loc> </loc></url><url/><url><loc>/${'a'.repeat(9_000)}</loc></url>`,
    );
    expect(items).toEqual([]);
  });
});

describe('an index of sitemaps', () => {
  it('is refused, and names the sitemaps of news and then the newest', async () => {
    const sitemaps = [1, 2, 3, 4, 5, 6].map(
      (day) => `<sitemap><loc>/part-${day}.xml.gz</loc><lastmod>2025-03-0${day}</lastmod></sitemap>`,
    );
    const error = await refusal(
      `<sitemapindex>${sitemaps.join('')}<sitemap><loc>/news.xml</loc></sitemap></sitemapindex>`,
    );
    const offers = ['news.xml', 'part-6.xml.gz', 'part-5.xml.gz', 'part-4.xml.gz', 'part-3.xml.gz'].map(
      (path) => `https://herald.example/${path}`,
    );
    expect(error).toBeInstanceOf(FeedUnreadable);
    expect(error).toMatchObject({
      message: `feed: this is an index of 7 sitemaps, not a feed; it names ${offers.join(', ')} and 2 more`,
      offers,
    });
  });

  it('may be empty', async () => {
    expect(await refusal('<sitemapindex/>')).toMatchObject({
      message: 'feed: this is an index of 0 sitemaps, not a feed',
      offers: [],
    });
  });
});

describe('what is no sitemap', () => {
  it('is read as what it is', async () => {
    const rss =
      '<rss version="2.0"><channel><item><title>On urlset</title><description><urlset><url><loc>/x</loc></url></urlset></description><link>/a</link></item></channel></rss>';
    expect((await read(rss)).items).toMatchObject([{ title: 'On urlset', link: 'https://herald.example/a' }]);
    expect(await refusal('<html><body><urlset></urlset></body></html>')).toBeInstanceOf(FeedUnreadable);
  });

  it('is refused when it nests too deeply', async () => {
    expect(await refusal(`${HEAD}${'<a>'.repeat(300)}`)).toMatchObject({
      message: 'feed: nested deeper than 256 elements',
    });
  });

  it('is read or refused, whatever it holds', async () => {
    const piece = fc.constantFrom(
      '<urlset>',
      '<url>',
      '</url>',
      '<loc>',
      '/a',
      '</loc>',
      '<news:news>',
      '<news:title>',
      'T&amp;',
      '</news:title>',
      '<lastmod>',
      '2025-99-01',
      '<!--',
      '<![CDATA[',
      '<sitemap>',
      '\u0000',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const outcome = await read(`<urlset>${pieces.join('')}`).catch((error: unknown) => error);
        const isItems = typeof outcome === 'object' && outcome !== null && 'items' in outcome;
        expect(isItems || outcome instanceof FeedUnreadable).toBe(true);
      }),
    );
  });
});
