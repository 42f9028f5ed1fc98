import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { type Metadata, readMetadata } from '../../../functions/article/read-metadata.ts';

const URL_OF_PAGE = 'https://www.herald.example/2017/tram?utm_source=x';
const read = (html: string): Metadata =>
  readMetadata(new JSDOM(html, { url: URL_OF_PAGE }).window.document, URL_OF_PAGE).metadata;
const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('readMetadata reads the title', () => {
  it.each([
    ['<title>Tram approved at last | The Herald</title>', 'Tram approved at last'],
    [
      '<title>Tram approved - The Herald</title><meta property="og:site_name" content="The Herald">',
      'Tram approved',
    ],
    ['<title>Tram approved - Herald</title>', 'Tram approved'],
    ['<title>Tram – the long story – of a line</title>', 'Tram – the long story – of a line'],
    ['<title>Herald</title><meta property="og:title" content="Tram approved">', 'Tram approved'],
    [
      '<title>Tram approved after nine hours | Herald</title><h1>Tram approved after nine hours</h1>',
      'Tram approved after nine hours',
    ],
    [
      '<title>Tram vote</title><meta property="og:title" content="Tram vote"><h1>The Herald</h1>',
      'Tram vote',
    ],
    [
      '<meta property="og:site_name" content="Big News"><title>Big News | Tram approved at last</title><h1>Big News</h1><h1>Tram approved at last</h1>',
      'Tram approved at last',
    ],
    ['<h1> Tram\n approved </h1>', 'Tram approved'],
    ['<title>  </title>', ''],
    ['', ''],
  ])('of %s', (html, title) => {
    expect(read(html).title).toBe(title);
  });

  it('from JSON-LD when nothing else agrees', () => {
    expect(
      read(`<title>x</title>${jsonLd({ '@type': 'NewsArticle', headline: 'Tram approved' })}`).title,
    ).toBe('Tram approved');
  });
});

describe('readMetadata reads the date', () => {
  const DATA = jsonLd({
    '@graph': [{ '@type': 'WebSite' }, { '@type': ['NewsArticle'], datePublished: '2017-01-01' }],
  });
  const META = '<meta property="article:published_time" content="2017-01-02T00:00:00Z">';
  const ITEM = '<span itemprop="datePublished" content="2017-01-03">x</span>';
  const TIME = '<time datetime="2017-01-05"></time><article><time datetime="2017-01-04">x</time></article>';
  it.each([
    [DATA + META + ITEM + TIME, '2017-01-01'],
    [META + ITEM + TIME, '2017-01-02'],
    [ITEM + TIME, '2017-01-03'],
    [TIME, '2017-01-04'],
    [jsonLd('{broken') + jsonLd({ '@type': 'Article', datePublished: 'soon' }) + META, '2017-01-02'],
  ])('of %.60s…', (html, day) => {
    expect(read(html).published).toBe(`${day}T00:00:00.000Z`);
  });

  it('and gives none where there is none', () => {
    expect(read('<time datetime="later">x</time>').published).toBeUndefined();
  });
});

describe('readMetadata reads the byline', () => {
  it.each([
    [
      jsonLd({ '@type': 'Article', author: [{ name: 'Ada Byrne' }, { name: 'Ola Nord' }] }),
      'Ada Byrne, Ola Nord',
    ],
    ['<meta name="author" content="Ada Byrne">', 'Ada Byrne'],
    [
      '<meta property="article:author" content="https://social.example/ada"><a rel="author">By Ada Byrne</a>',
      'Ada Byrne',
    ],
    ['<p class="byline">Von Ada Byrne | 4. Mai 2017</p>', 'Ada Byrne'],
    [`<p class="byline">${'x'.repeat(500)}</p>`, undefined],
    ['', undefined],
  ])('of %.80s', (html, byline) => {
    expect(read(html).byline).toBe(byline);
  });
});

describe('readMetadata reads the canonical URL', () => {
  const OWN = 'https://www.herald.example/2017/tram';
  it.each([
    ['https://www.herald.example/tram-42', 'https://www.herald.example/tram-42'],
    ['/tram-42', 'https://www.herald.example/tram-42'],
    ['https://herald.example/tram-42', 'https://herald.example/tram-42'],
    ['https://news.herald.example/tram-42', 'https://news.herald.example/tram-42'],
    ['https://evil.example/tram-42', OWN],
    ['https://notherald.example/tram-42', OWN],
    ['https://www.herald.example/', OWN],
    ['javascript:alert(1)', OWN],
    ['', OWN],
  ])('of %s', (href, expected) => {
    expect(read(`<link rel="canonical" href="${href}">`).canonicalUrl).toBe(expected);
  });
});

describe('readMetadata reads the language', () => {
  it.each([
    ['<html lang="de-AT">', 'de'],
    ['<meta http-equiv="content-language" content="RU">', 'ru'],
    ['<meta property="og:locale" content="fr_FR">', 'fr'],
    ['<html lang="english">', undefined],
    ['', undefined],
  ])('of %s', (html, lang) => {
    expect(read(html).lang).toBe(lang);
  });
});

describe('readMetadata leaves the site out of the title', () => {
  const SITE = '<meta property="og:site_name" content="The Morning Star">';
  it.each([
    ['Tram approved - The Morning Star', 'Tram approved'],
    ['The Morning Star: Tram approved', 'Tram approved'],
    ['The Morning Star | Tram approved', 'Tram approved'],
    ['Tram approved after nine hours | Local | The Morning Star', 'Tram approved after nine hours'],
    ['Tram: approved at last', 'Tram: approved at last'],
    ['Herald: a life in pictures', 'Herald: a life in pictures'],
    ['Yes - and no', 'Yes - and no'],
    [' - '.repeat(200), ''],
  ])('%.60s', (tab, title) => {
    expect(read(`<title>${tab}</title>${SITE}`).title.replace(/^[ -]*$/, '')).toBe(title);
  });

  it('by the name that JSON-LD gives its publisher', () => {
    const data = jsonLd({
      '@type': 'Article',
      publisher: { '@type': 'Organization', name: 'Stern von Elm' },
    });
    expect(read(`<title>Bahn kommt – Stern von Elm</title>${data}`).title).toBe('Bahn kommt');
  });
});

describe('readMetadata reads JSON-LD in its many shapes', () => {
  const ARTICLE = {
    '@type': 'NewsArticle',
    headline: 'Tram approved',
    datePublished: '2017-05-04T10:00:00Z',
  };
  it.each([
    ['a list', [{ '@type': 'WebSite' }, ARTICLE]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, ARTICLE] }],
    ['types in a list', { ...ARTICLE, '@type': ['Article', 'NewsArticle'] }],
    ['types with their vocabulary', { ...ARTICLE, '@type': 'http://schema.org/NewsArticle' }],
    ['a main entity', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['values in objects', { ...ARTICLE, datePublished: { '@value': '2017-05-04T10:00:00Z' } }],
    ['values in lists', { ...ARTICLE, datePublished: ['2017-05-04T10:00:00Z'] }],
    [
      'a line break in a string',
      '{"@type":"NewsArticle","headline":"Tram\napproved","datePublished":"2017-05-04T10:00:00Z",}',
    ],
    [
      'a cut end',
      '{"@type":"NewsArticle","headline":"Tram approved","datePublished":"2017-05-04T10:00:00Z","body":"The',
    ],
  ])('%s', (_what, data) => {
    const { title, published } = read(`<title>x</title>${jsonLd(data)}`);
    expect({ title, published }).toEqual({ title: 'Tram approved', published: '2017-05-04T10:00:00.000Z' });
  });

  it('in several scripts, one of them broken', () => {
    const html = `${jsonLd('{"@type":')}${jsonLd({ '@type': 'Organization', name: 'H' })}${jsonLd(ARTICLE)}`;
    expect(read(html).published).toBe('2017-05-04T10:00:00.000Z');
  });

  it('and takes its own article before others that the page lists', () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Ferry sunk',
      datePublished: '2011-01-01T00:00:00Z',
      author: 'Ed Lund',
    };
    const { published, authors } = read(
      `<title>Tram approved</title>${jsonLd([other, { ...other, headline: 'Pier gone' }, { ...ARTICLE, author: 'Ada Byrne' }])}`,
    );
    expect({ published, authors }).toEqual({ published: '2017-05-04T10:00:00.000Z', authors: ['Ada Byrne'] });
  });

  it('and takes none of many that are all others', () => {
    const others = ['Ferry sunk', 'Pier gone', 'Boat late'].map((headline) => ({ ...ARTICLE, headline }));
    expect(read(`<title>Harbour news</title>${jsonLd(others)}`).published).toBeUndefined();
  });

  it('and finds the author that is named elsewhere in the graph', () => {
    const graph = [
      { ...ARTICLE, author: { '@id': '#ada' } },
      { '@type': 'Person', '@id': '#ada', name: 'Ada Byrne' },
    ];
    expect(read(jsonLd({ '@graph': graph })).authors).toEqual(['Ada Byrne']);
  });
});

describe('readMetadata reads the time with its zone', () => {
  const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
  it.each([
    [meta('article:published_time', '2017-05-04T10:00:00+03:00'), '2017-05-04T07:00:00.000Z', '+03:00'],
    [meta('article:published_time', '2017-05-04T10:00:00-0430'), '2017-05-04T14:30:00.000Z', '-04:30'],
    [meta('article:published_time', '2017-05-04T10:00:00Z'), '2017-05-04T10:00:00.000Z', '+00:00'],
    [meta('article:published_time', '2017-05-04 10:00'), '2017-05-04T10:00:00.000Z', undefined],
    [meta('parsely-pub-date', '2017-05-04'), '2017-05-04T00:00:00.000Z', undefined],
    [meta('sailthru.date', 'Thu, 04 May 2017 10:00:00 +0200'), '2017-05-04T08:00:00.000Z', '+02:00'],
    [meta('DC.date.issued', '2017-05-04'), '2017-05-04T00:00:00.000Z', undefined],
    [
      `${meta('datePublished', '2017-05-04')}<time datetime="2017-05-04T23:30:00-05:00">x</time>`,
      '2017-05-05T04:30:00.000Z',
      '-05:00',
    ],
    [
      '<div class="hentry"><abbr class="published" title="2017-05-04T10:00:00+02:00">x</abbr></div>',
      '2017-05-04T08:00:00.000Z',
      '+02:00',
    ],
    [
      '<span property="schema:datePublished" content="2017-05-04T10:00:00+02:00">x</span>',
      '2017-05-04T08:00:00.000Z',
      '+02:00',
    ],
    [
      '<span itemprop="datePublished">Опубликовано 4 мая 2017 г. в 10:30</span>',
      '2017-05-04T10:30:00.000Z',
      undefined,
    ],
  ])('of %.90s', (html, iso, zone) => {
    const { published, publishedZone } = read(html);
    expect({ published, publishedZone }).toEqual({ published: iso, publishedZone: zone });
  });

  it.each([
    ['https://herald.example/2017/05/04/tram', '2017-05-04T00:00:00.000Z'],
    ['https://herald.example/news/20170504/tram', '2017-05-04T00:00:00.000Z'],
    ['https://herald.example/2017-05-04-tram', '2017-05-04T00:00:00.000Z'],
    ['https://herald.example/news/2017050412345/', undefined],
    ['https://herald.example/2017/tram', undefined],
    ['https://herald.example/tram?d=2017/05/04', undefined],
  ])('of the address %s, as a last resort', (url, iso) => {
    const { document } = new JSDOM('<p>x</p>', { url }).window;
    expect(readMetadata(document, url).metadata.published).toBe(iso);
  });

  it.each([
    [meta('article:modified_time', '2017-05-05T10:00:00Z'), '2017-05-05T10:00:00.000Z'],
    [
      jsonLd({ '@type': 'Article', datePublished: '2017-05-04', dateModified: '2017-05-06' }),
      '2017-05-06T00:00:00.000Z',
    ],
    ['<time class="updated" datetime="2017-05-05T10:00:00Z">x</time>', '2017-05-05T10:00:00.000Z'],
    [meta('article:published_time', '2017-05-04') + meta('og:updated_time', '2016-01-01'), undefined],
  ])('and when it changed, of %.90s', (html, iso) => {
    expect(read(html).modified).toBe(iso);
  });
});

describe('readMetadata reads the authors one by one', () => {
  it.each([
    [
      jsonLd({ '@type': 'Article', author: [{ '@type': 'Person', name: 'Ada Byrne' }, 'Ola Nord'] }),
      ['Ada Byrne', 'Ola Nord'],
    ],
    [jsonLd({ '@type': 'Article', author: 'By Ada Byrne and Ola Nord' }), ['Ada Byrne', 'Ola Nord']],
    ['<meta name="author" content="Ada Byrne; Ola Nord">', ['Ada Byrne', 'Ola Nord']],
    [
      '<meta property="article:author" content="Ada Byrne"><meta property="article:author" content="Ola Nord">',
      ['Ada Byrne', 'Ola Nord'],
    ],
    ['<meta name="parsely-author" content="Ada Byrne">', ['Ada Byrne']],
    [
      '<div itemprop="author" itemscope><span itemprop="name">Ada Byrne</span><span>Editor</span></div>',
      ['Ada Byrne'],
    ],
    [
      '<p class="byline">Von Ada Byrne und Ola von Nord, Berlin | 4. Mai 2017</p>',
      ['Ada Byrne', 'Ola von Nord'],
    ],
    ['<p class="byline">Автор: Анна Петрова, Иван Ильин</p>', ['Анна Петрова', 'Иван Ильин']],
    ['<p class="byline">Par Ada Byrne et Ola Nord</p>', ['Ada Byrne', 'Ola Nord']],
    ['<p class="byline">Por Ada Byrne y Ola Nord</p>', ['Ada Byrne', 'Ola Nord']],
    ['<p class="byline"><span class="fn">Ada Byrne</span>, political correspondent</p>', ['Ada Byrne']],
    ['<p class="byline">By Ada Byrne, Reuters</p>', ['Ada Byrne']],
    ['<meta name="author" content="山田太郎">', ['山田太郎']],
    ['<meta name="author" content="Reuters Staff">', []],
    ['<meta name="author" content="admin">', []],
    ['<meta property="og:site_name" content="The Herald"><meta name="author" content="The Herald">', []],
    ['<ol class="comment-list"><li><b itemprop="author">Some Reader</b></li></ol>', []],
    ['', []],
  ])('of %.90s', (html, authors) => {
    expect(read(html).authors).toEqual(authors);
  });
});

describe('readMetadata reads the publisher and the section', () => {
  it.each([
    ['<meta property="og:site_name" content="The Herald">', 'The Herald', undefined],
    [
      jsonLd({ '@type': 'Article', publisher: { name: 'Herald Media' }, articleSection: ['Local', 'News'] }),
      'Herald Media',
      'Local',
    ],
    [
      '<meta name="dc.publisher" content="Herald Media"><meta property="article:section" content="Local">',
      'Herald Media',
      'Local',
    ],
    [
      `<title>Tram approved</title>${jsonLd({
        '@type': 'BreadcrumbList',
        itemListElement: [{ name: 'Home' }, { item: { name: 'Local' } }, { name: 'Tram approved' }],
      })}`,
      undefined,
      'Local',
    ],
    ['<meta property="article:section" content="https://herald.example/local">', undefined, undefined],
    ['', undefined, undefined],
  ])('of %.90s', (html, publisher, section) => {
    const found = read(html);
    expect({ publisher: found.publisher, section: found.section }).toEqual({ publisher, section });
  });
});

describe('readMetadata of poor input', () => {
  it.each([
    [
      'titles',
      `<title>${'tram and ferry '.repeat(60_000)}</title>${`<h1>${'ferry or tram '.repeat(1_000)}</h1>`.repeat(60)}`,
    ],
    [
      'names',
      `<p class="byline">By ${'Ada Byrne, '.repeat(60_000)}</p>${jsonLd({ '@type': 'Article', author: ' '.repeat(500_000) + 'x'.repeat(500_000) })}`,
    ],
    ['dates', `<time datetime="${'2017-'.repeat(100_000)}">${'4 May '.repeat(100_000)}</time>`],
    ['metas', '<meta name="author" content="Ada Byrne">'.repeat(5_000)],
    ['data', jsonLd(`${'{"@graph":['.repeat(20_000)}`)],
  ])('answers a page of endless %s', (_what, html) => {
    expect(read(html).published).toBeUndefined();
  });

  it('answers', () => {
    const piece = fc.constantFrom(
      '{"@type":"NewsArticle",',
      '"author":',
      '{"@id":"#a"}',
      '"@graph":[',
      ']',
      '}',
      '"name":"Ada Byrne",',
      '"datePublished":"2017",',
      '[[[[',
      '{"@list":',
      'null,',
      '"mainEntity":',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(Array.isArray(read(jsonLd(pieces.join(''))).authors)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
