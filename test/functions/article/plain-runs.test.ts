import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainRuns } from '../../../functions/article/plain-runs.ts';
import { readPlainly } from '../../../functions/article/read-plainly.ts';
import { reducedPage } from '../../../functions/article/reduced-page.ts';
import { filler, page, STORY, STORY_TITLE, storyHtml } from '../../support/page-dirt.ts';

const textsOf = (html: string, title?: string): readonly string[] =>
  readPlainly(html, title).map(({ text }) => text);

describe('readPlainly', () => {
  it('finds the run of prose that has the words of the title', () => {
    const html = page(
      `<div>${filler(30)}</div><h1>${STORY_TITLE}</h1><div>${storyHtml()}</div><footer>${filler(30)}</footer>`,
    );
    expect(textsOf(html)).toEqual([...STORY]);
  });

  it('keeps what is short between paragraphs and nothing behind the last', () => {
    const [first, second, third] = STORY;
    const html = `<p>${first}</p><h2>What next</h2><ul><li>One vote</li></ul><p>${second}</p><p>${third}</p><p>Menu</p>`;
    expect(textsOf(html, STORY_TITLE)).toEqual([first, 'What next', 'One vote', second, third]);
  });

  it.each([
    ['', []],
    ['<p>One line.</p>', []],
    [`<script>${storyHtml()}</script>`, []],
    [`<nav>never closed ${storyHtml()}`, STORY],
  ])('of %.30s', (html, lines) => {
    expect(textsOf(html, STORY_TITLE)).toEqual(lines);
  });
});

describe('reducedPage', () => {
  it('keeps head, heading, data and text, and escapes it', () => {
    const data = '<script type="application/ld+json">{"a":"<p>"}</script>';
    const html = `<html lang="en"><head><meta name="author" content="A"></head><body><h1>1 &lt; 2 &amp; ${STORY_TITLE}</h1>${data}${storyHtml()}`;
    const reduced = reducedPage(html) ?? '';
    expect(reduced).toContain('<html lang="en"><head><meta name="author" content="A">');
    expect(reduced).toContain(`<h1>1 &lt; 2 &amp; ${STORY_TITLE}</h1>`);
    expect(reduced).toContain(data);
    expect(reduced).toContain(`<p>${STORY[2]}</p>`);
  });

  it('is undefined where there is no text', () => {
    expect(reducedPage('<p>Nothing.</p>')).toBeUndefined();
  });
});

describe('plainRuns', () => {
  it.each([
    '<p/x=',
    '<',
    '<!--',
    '<nav class="comments">',
    '</p>',
    '<a href="',
    '<title>',
    '&',
    '<li>a. ',
    '<h1>',
    '<script>',
  ])('takes two megabytes of "%s" in its stride', (piece) => {
    expect(plainRuns(piece.repeat(2_000_000 / piece.length)).titles.length).toBeLessThanOrEqual(3);
  });

  it('answers whatever comes', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('<p>', '</nav>', '<nav>', '<h1>', '<title>', '<li class="menu">', 'A tram. '),
        fc.string(),
      ),
    );
    fc.assert(fc.property(pieces, (all) => Array.isArray(plainRuns(all.join('')).runs)));
  });
});
