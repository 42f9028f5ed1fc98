import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { type Metadata, readMetadata } from '../../../functions/article/read-metadata.ts';

const URL_OF_PAGE = 'https://www.herald.example/2017/tram?utm_source=x';
const read = (html: string): Metadata =>
  readMetadata(new JSDOM(html, { url: URL_OF_PAGE }).window.document, URL_OF_PAGE);
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

describe('readMetadata notices a wall', () => {
  it.each([
    ['<p>Subscribe to continue reading.</p>', true],
    ['<p>La suite est réservée aux abonnés.</p>', true],
    [jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }), true],
    [jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: true }), false],
    ['<p>All free.</p>', false],
  ])('in %s', (html, isWalled) => {
    expect(read(html).isWalled).toBe(isWalled);
  });
});
