import { afterEach, describe, expect, it } from '@jest/globals';
import type { Article } from '../../../functions/article/article.ts';
import { asPage, PARAGRAPH, readable } from '../../support/as-page.ts';

afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));

const read = (
  title: string,
  body: string,
  { head = '', url = 'https://herald.example/news/tram' } = {},
): Article =>
  readable(
    asPage(
      `<html><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`,
      url,
    ),
  );
const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const times = (count: number, piece: (name: string, at: number) => string): string =>
  NUMBERS.slice(0, count).map(piece).join('');
const clock = (at: number): string => `2026-11-20T${20 - at}:15:00Z`;

describe('a live blog', () => {
  it('is split by its data', () => {
    const update = (name: string, at: number) => ({
      '@type': 'BlogPosting',
      headline: `Update ${name}`,
      articleBody: `<p>Number ${name} of the night: ${PARAGRAPH}</p>`,
      datePublished: clock(at),
      url: `/news/tram#${name}`,
    });
    const data = {
      '@type': 'LiveBlogPosting',
      headline: 'Council night',
      liveBlogUpdate: [update('one', 0), update('two', 1)],
    };
    const { kind, entries } = read('Council night', `<p>${PARAGRAPH}</p>`, { head: jsonLd(data) });
    expect([kind, entries]).toEqual([
      'live',
      ['one', 'two'].map((name, at) => ({
        title: `Update ${name}`,
        text: `Number ${name} of the night: ${PARAGRAPH}`,
        published: `2026-11-20T${20 - at}:15:00.000Z`,
        url: `https://herald.example/news/tram#${name}`,
      })),
    ]);
  });

  it.each([
    [
      'by boxes with names',
      'Council night',
      times(
        5,
        (name, at) =>
          `<div class="liveblog-entry" id="e-${name}"><time datetime="${clock(at)}">${20 - at}:15</time><h3>Update ${name}</h3><p>Number ${name}. ${PARAGRAPH}</p></div>`,
      ),
      undefined,
    ],
    [
      'by times without names, under a title that says so',
      'Live updates: council night',
      times(
        4,
        (name, at) =>
          `<section><b>${20 - at}:15</b><h3>Update ${name}</h3><p>Number ${name}. ${PARAGRAPH}</p></section>`,
      ),
      undefined,
    ],
    [
      'by times, in Russian',
      'Заседание совета. Онлайн',
      `<div>${times(4, (name, at) => `<div class="b"><span>${20 - at}:15</span><h3>Update ${name}</h3><p>Number ${name}. ${PARAGRAPH}</p></div>`)}</div>`,
      undefined,
    ],
    [
      'by times, at an address that says so',
      'Ratssitzung',
      times(
        4,
        (name, at) =>
          `<article><div>${20 - at}.15 Uhr</div><h3>Update ${name}</h3><p>Number ${name}. ${PARAGRAPH}</p></article>`,
      ),
      'https://elbbote.example/liveticker/rat',
    ],
    [
      'by machine-readable times, the newest first, and nothing else',
      'Council night',
      times(
        8,
        (name, at) =>
          `<article class="x"><time datetime="${clock(at)}">x</time><h3>Update ${name}</h3><p>Number ${name}. ${PARAGRAPH}</p></article>`,
      ),
      undefined,
    ],
  ])('is split %s', (_what, title, body, url) => {
    const { kind, entries = [] } = read(title, body, url === undefined ? {} : { url });
    expect(kind).toBe('live');
    expect(entries.slice(0, 2).map((entry) => [entry.title, entry.text])).toEqual([
      ['Update one', `Number one. ${PARAGRAPH}`],
      ['Update two', `Number two. ${PARAGRAPH}`],
    ]);
  });
});

describe('a list', () => {
  const SENTENCES = 'Something happened there, and it was not what people had hoped for on Monday.';
  const teaser = (name: string, at: number): string =>
    `<article class="teaser"><h2><a href="/news/story-${name}">Story number ${name} of today</a></h2><time datetime="${clock(at)}">x</time><p>Teaser ${name}. ${SENTENCES}</p></article>`;

  it.each([
    ['front page', 'Herald', times(12, teaser), 'https://herald.example/'],
    ['page of a tag', 'Chechnya', times(6, teaser), 'https://herald.example/tag/chechnya'],
    [
      'page of a section, by list items',
      'World',
      `<ul>${times(6, (name) => `<li><a href="/news/story-${name}"><h3>Story number ${name} of today</h3></a><p>Teaser ${name}. ${SENTENCES}</p></li>`)}</ul>`,
      'https://herald.example/category/world',
    ],
    [
      'search',
      'Results',
      times(
        6,
        (name) =>
          `<div class="r"><a class="r-title" href="/news/story-${name}">Story number ${name} of today</a><div>Teaser ${name}. ${SENTENCES}</div></div>`,
      ),
      'https://herald.example/?s=tram',
    ],
    ['page of many teasers anywhere', 'Today', times(12, teaser), 'https://herald.example/today'],
  ])('is split: %s', (_what, title, body, url) => {
    const { kind, entries = [] } = read(title, body, { url });
    expect(kind).toBe('list');
    expect(entries[1]).toMatchObject({
      title: 'Story number two of today',
      text: `Teaser two. ${SENTENCES}`,
      url: 'https://herald.example/news/story-two',
    });
  });

  it('of headlines alone is read by its entries', () => {
    const body = times(
      12,
      (name) =>
        `<div class="t"><h3><a href="/n/${name}">Story number ${name} of today and yesterday</a></h3></div>`,
    );
    const { kind, text } = read('Herald', body, { url: 'https://herald.example/' });
    expect([kind, text.split('\n')[11]]).toEqual(['list', 'Story number twelve of today and yesterday']);
  });

  it('by its data', () => {
    const { kind } = read('Harbour', times(5, teaser), { head: jsonLd({ '@type': 'CollectionPage' }) });
    expect(kind).toBe('list');
  });
});

describe('a digest', () => {
  const section = (name: string): string =>
    `<h2>Headline ${name} of the day</h2><p>Piece ${name}. ${PARAGRAPH}</p>`;

  it.each([
    ['World news in brief: trams and ferries', section],
    ['Главное за неделю', section],
    ['Nachrichten kompakt: Trams und Fähren', section],
    ['Les infos du jour', section],
    ['Resumen de noticias', section],
    [
      'Monday',
      (name: string) =>
        `<h2><a href="/news/${name}">Headline ${name} of the day</a></h2><p>Piece ${name}. ${PARAGRAPH}</p>`,
    ],
  ])('is split: %s', (title, piece) => {
    const { kind, entries = [] } = read(title, times(4, piece));
    expect([kind, entries.map((entry) => entry.title)]).toEqual([
      'list',
      ['one', 'two', 'three', 'four'].map((name) => `Headline ${name} of the day`),
    ]);
    expect(entries[0]?.text).toBe(`Piece one. ${PARAGRAPH}`);
  });
});

describe('one article stays one', () => {
  const teasers = times(
    12,
    (name) => `<div class="card"><h3><a href="/news/${name}">Story number ${name} of today</a></h3></div>`,
  );
  it.each([
    [
      'with headings',
      'The long way of the tram',
      times(5, (name) => `<h2>Chapter ${name} of it</h2><p>Part ${name}. ${PARAGRAPH}</p>`),
    ],
    [
      'with an interview',
      'The mayor in an interview',
      times(6, (name) => `<h3>And what about question ${name}?</h3><p>Answer ${name}. ${PARAGRAPH}</p>`),
    ],
    [
      'with a chronology',
      'How the night went',
      times(6, (name, at) => `<p><b>${14 + at}:15</b> At this hour, number ${name}. ${PARAGRAPH}</p>`),
    ],
    [
      'with a timeline of days',
      'Timeline of the tram',
      times(
        6,
        (name, at) =>
          `<div class="event"><time datetime="2026-11-${10 + at}">x</time><p>Day ${name}. ${PARAGRAPH}</p></div>`,
      ),
    ],
    [
      'with a chronicle by years',
      'Хроника трамвая',
      times(6, (name, at) => `<h3>201${at}</h3><p>Year ${name}. ${PARAGRAPH}</p>`),
    ],
    [
      'with teasers below',
      'Tram approved',
      `<article>${times(3, (name) => `<p>Part ${name}. ${PARAGRAPH}</p>`)}</article><section>${teasers}</section>`,
    ],
    [
      'with few words above many teasers, which its data call an article',
      'Tram approved',
      `<p>${PARAGRAPH}</p><section>${teasers}</section>`,
      jsonLd({ '@type': 'NewsArticle', headline: 'Tram approved' }),
    ],
    [
      'with readers’ comments',
      'Tram approved',
      `<article><p>${PARAGRAPH}</p><p>Last. ${PARAGRAPH}</p></article><div class="comments">${times(10, (name, at) => `<div class="c"><time datetime="${clock(at)}">x</time><p>Reader ${name}. ${PARAGRAPH}</p></div>`)}</div>`,
    ],
    [
      'about people who live somewhere',
      'Live and let live: a street',
      times(5, (name) => `<p>House ${name}. ${PARAGRAPH}</p>`),
    ],
    [
      'with a list of links',
      'Ten trams',
      `<p>${PARAGRAPH}</p><p>More. ${PARAGRAPH}</p><p>More still. ${PARAGRAPH}</p><ul>${times(10, (name) => `<li><a href="/t/${name}">Tram number ${name} of them</a></li>`)}</ul>`,
    ],
  ])('%s', (_what, title, body, ...[head = '']) => {
    const { kind, entries } = read(title, body, { head });
    expect([kind, entries]).toEqual(['article', undefined]);
  });
});
