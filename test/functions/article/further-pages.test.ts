import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { blockText } from '../../../functions/article/block-text.ts';
import { furtherPages, looksCut } from '../../../functions/article/further-pages.ts';

const HERE = 'https://www.herald.example/news/tram-42.html';
const of = (html: string, url = HERE) => furtherPages(new JSDOM(html, { url }).window.document, url);
const link = (href: string, text = 'x', rel = ''): string => `<a href="${href}" rel="${rel}">${text}</a>`;

describe('furtherPages finds the next page', () => {
  it.each([
    [
      '<link rel="next" href="/news/tram-42.html?page=2">',
      HERE,
      'https://www.herald.example/news/tram-42.html?page=2',
    ],
    [link('/news/tram-42-2.html', 'Next page'), HERE, 'https://www.herald.example/news/tram-42-2.html'],
    [link('/news/tram-42.html/2', '2'), HERE, 'https://www.herald.example/news/tram-42.html/2'],
    [
      link('?page=2', '2') + link('?page=3', '3'),
      HERE,
      'https://www.herald.example/news/tram-42.html?page=2',
    ],
    [link('?page=3', 'Weiter »'), `${HERE}?page=2`, `${HERE}?page=3`],
    [
      link('/news/tram/page/3/', 'Следующая'),
      'https://herald.example/news/tram/page/2/',
      'https://herald.example/news/tram/page/3/',
    ],
    [
      link('/news/tram_2.htm', 'suivante'),
      'https://herald.example/news/tram.htm',
      'https://herald.example/news/tram_2.htm',
    ],
    [
      link('https://herald.example/a/tram?p=2&id=7', '下一页'),
      'https://herald.example/a/tram?id=7',
      'https://herald.example/a/tram?p=2&id=7',
    ],
  ])('in %s', (html, url, next) => {
    expect(of(html, url).nextPage).toBe(next);
  });

  it.each([
    ['another article', link('/news/ferry-43.html', 'Next')],
    ['another article by number', link('/news/tram-43.html', 'Next')],
    ['an article whose name is longer', link('/news/tram-42-reactions.html', 'Next page')],
    ['another site', link('https://evil.example/news/tram-42.html?page=2', 'Next page')],
    ['the page after the next', link('?page=3', '3')],
    ['the same page', link('?page=1', '1')],
    ['a script', link('javascript:next()', 'Next page')],
    ['a year of the archive', '<link rel="next" href="/news/2018">'],
    ['nothing', ''],
  ])('but not in %s', (_what, html) => {
    expect(of(html).nextPage).toBeUndefined();
  });
});

describe('furtherPages finds the whole text', () => {
  it.each([
    [link('/news/tram-42/full', 'View as single page'), 'https://www.herald.example/news/tram-42/full'],
    [
      link('/news/tram-42/komplett', 'Auf einer Seite lesen'),
      'https://www.herald.example/news/tram-42/komplett',
    ],
    [link('/print/42', 'Версия для печати'), 'https://www.herald.example/print/42'],
    ['<link rel="amphtml" href="https://amp.herald.example/tram-42">', 'https://amp.herald.example/tram-42'],
    [
      `<link rel="amphtml" href="/amp/tram-42">${link('/print/42', 'Print')}${link('/all', 'Single page')}`,
      'https://www.herald.example/all',
    ],
    [link('#print', 'Print'), undefined],
    [link('https://evil.example/full', 'Single page'), undefined],
    [link('/', 'Full story'), undefined],
    ['', undefined],
  ])('in %s', (html, whole) => {
    expect(of(html).wholePage).toBe(whole);
  });

  it('and nothing at no address', () => {
    expect(furtherPages(new JSDOM('').window.document, 'x')).toEqual({});
  });
});

describe('looksCut', () => {
  const blocks = (html: string) => blockText(new JSDOM(html).window.document.body);
  it.each([
    ['further pages', '<p>The end.</p>', true, true],
    ['a text that breaks off', '<p>The council met and…</p>', false, true],
    [
      'an offer of the rest',
      '<p>The council met.</p><p><a href="/x">Read the full article</a></p>',
      false,
      true,
    ],
    ['a whole text', '<p>The council met.</p>', false, false],
    ['a long text that ends so', `<p>${'The council met. '.repeat(120)}</p><p>And then…</p>`, false, false],
  ])('of %s', (_what, html, hasNext, answer) => {
    expect(looksCut(blocks(html), blocks(html), hasNext)).toBe(answer);
  });
});
