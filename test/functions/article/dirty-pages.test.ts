import { afterEach, describe, expect, it } from '@jest/globals';
import { asPage, readable } from '../../support/as-page.ts';
import {
  filler,
  links,
  MARK,
  page,
  STORY,
  STORY_SENTENCES,
  STORY_TITLE,
  storyHtml,
} from '../../support/page-dirt.ts';

const H1 = `<h1>${STORY_TITLE}</h1>`;
const ARTICLE = `<article>${H1}${storyHtml()}</article>`;
const BARE = `<div class="story">${H1}${storyHtml()}</div>`;
const comments = Array.from(
  { length: 400 },
  (_, at) =>
    `<article class="comment"><p>${MARK} ${at}: the tram of Lowmoor is a fine thing, but after nine hours of debate I would have gone home to the harbour.</p></article>`,
).join('');

afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));

const PAGES: readonly (readonly [string, string])[] = [
  ['a footer of 200 KB', `${ARTICLE}<footer>${filler(900)}</footer>`],
  ['a footer of 200 KB behind a bare box', `${BARE}<footer>${filler(900)}</footer>`],
  ['a footer made of boxes', `${BARE}<div id="footer"><div>${filler(300)}</div></div>`],
  ['an endless aside before the article', `<aside>${filler(300)}</aside>${ARTICLE}`],
  ['400 comments in a list', `${ARTICLE}<section id="comments">${comments}</section>`],
  ['400 comments beside a bare box', `${BARE}<div class="comments-wrapper">${comments}</div>`],
  ['a giant list of related stories', `${ARTICLE}<div class="related-stories">${links(700)}</div>`],
  [
    'related stories with teasers',
    `${BARE}<section class="related">${filler(200, 'another story')}</section>`,
  ],
  ['a cookie notice as long as a book', `<div id="cookie-consent">${filler(250, 'cookies')}</div>${ARTICLE}`],
  ['a cookie dialog by role', `<div role="dialog">${filler(250, 'cookies')}</div>${BARE}`],
  ['a live ticker beside it', `<div class="news-ticker">${filler(400, 'the latest minute')}</div>${ARTICLE}`],
  ['a live ticker after it', `${BARE}<div id="liveticker">${filler(400, 'the latest minute')}</div>`],
  ['a hidden dialog of terms', `${BARE}<div style="display:none">${filler(300, 'the terms of use')}</div>`],
  ['a hidden attribute', `<section hidden>${filler(300, 'the terms of use')}</section>${ARTICLE}`],
  ['a mega-menu before it', `<nav>${links(600)}${filler(60)}</nav>${ARTICLE}`],
  ['a mega-menu after it', `${BARE}<div class="mega-menu">${links(600)}${filler(60)}</div>`],
  [
    'menus and footers on both sides',
    `<nav>${links(300)}</nav>${filler(1)}${BARE}<footer>${filler(300)}</footer>`,
  ],
  ['a sidebar of columns', `<div class="columns">${BARE}<div class="sidebar">${filler(200)}</div></div>`],
  ['a legal notice', `${ARTICLE}<div class="legal-disclaimer">${filler(150, 'the law')}</div>`],
  [
    'a footer inside the frame of the article',
    `<main>${H1}${storyHtml()}<footer>${filler(300)}</footer></main>`,
  ],
];

describe('extractArticle reads the article of a page with', () => {
  it.each(PAGES)('%s', (_what, body) => {
    const { text } = readable(asPage(page(body)));
    expect(STORY_SENTENCES.filter((sentence) => !text.includes(sentence))).toEqual([]);
    expect(text.split(MARK).length - 1).toBeLessThanOrEqual(_what.startsWith('menus') ? 1 : 0);
  });
});

describe('extractArticle keeps an article in a box that is', () => {
  const rest = `<div class="teasers">${filler(3, 'another story')}</div>`;
  it.each([
    ['an aside', `<aside>${storyHtml()}${storyHtml().replaceAll('The ', 'This ')}</aside>${rest}`],
    ['a footer', `${rest}<footer>${storyHtml()}</footer>`],
    ['a form of the whole page', `<form>${H1}${storyHtml()}</form><footer>${filler(3)}</footer>`],
    ['named after what it holds', `${H1}<div class="content-with-sidebar">${storyHtml()}</div>`],
    ['named after the comments below it', `${H1}${rest}<div class="has-comments">${storyHtml()}</div>`],
    ['hidden until a script shows it', `<div style="display:none" id="story">${storyHtml()}</div>`],
    [
      'hidden behind its own first paragraph',
      `<div class="short"><p>${STORY[0]}</p></div><div class="full" hidden>${storyHtml()}</div>`,
    ],
  ])('%s', (_what, body) => {
    const { text } = readable(asPage(page(body)));
    expect(STORY_SENTENCES.filter((sentence) => !text.includes(sentence))).toEqual([]);
  });
});
