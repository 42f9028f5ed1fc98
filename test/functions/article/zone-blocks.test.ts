import { afterEach, describe, expect, it } from '@jest/globals';
import { asPage, PARAGRAPH, readable } from '../../support/as-page.ts';

afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));

const P = (opening: string): string => `${opening} ${PARAGRAPH}`;
const blocksOf = (inner: string, head = '') =>
  readable(
    asPage(
      `<html><head><title>Tram extension approved</title>${head}</head><body><article><h1>Tram extension approved</h1>${inner}</article></body></html>`,
    ),
  );
const zonesOf = (inner: string, head = ''): (readonly [string, string])[] =>
  blocksOf(inner, head).blocks.map(({ text, zone }) => [zone, text.split(' ', 1)[0] ?? ''] as const);

describe('the blocks of an article', () => {
  it('tell lead, body, quotation, list, heading and table', () => {
    const inner = `<p>${P('First.')}</p><p>${P('Second.')}</p><h2>Votes and voices</h2><blockquote><p>${P('Quoted.')}</p></blockquote>
      <ul><li>Yes said many members of the council on Monday.</li><li>No said the others.</li></ul><p>${P('Third.')}</p>
      <table><tr><td>Lines</td><td>four</td></tr><tr><td>Stops</td><td>forty</td></tr></table><p>${P('Last.')}</p>`;
    expect(zonesOf(inner)).toEqual([
      ['lead', 'First.'],
      ['body', 'Second.'],
      ['heading', 'Votes'],
      ['quotation', 'Quoted.'],
      ['list', 'Yes'],
      ['list', 'No'],
      ['body', 'Third.'],
      ['table', 'Lines'],
      ['table', 'Stops'],
      ['body', 'Last.'],
    ]);
  });

  it('list the captions where they stand, without putting them into the text', () => {
    const figure = (text: string): string =>
      `<figure><img src="a.jpg"><figcaption>${text}</figcaption></figure>`;
    const inner = `${figure('Top of the harbour at dusk.')}<p>${P('First.')}</p>${figure('Middle of the harbour.')}<p>${P('Second.')}</p><p>${P('Last.')}</p>
      <div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">End of the harbour.</p></div>`;
    const { text, blocks } = blocksOf(inner);
    expect(blocks.map(({ zone, text: line }) => [zone, line.split(' ', 1)[0]])).toEqual([
      ['caption', 'Top'],
      ['lead', 'First.'],
      ['caption', 'Middle'],
      ['body', 'Second.'],
      ['body', 'Last.'],
      ['caption', 'End'],
    ]);
    expect(text).not.toContain('harbour');
  });

  it('leave out captions far from the article', () => {
    const teasers = Array.from({ length: 20 }, (_, at) => `<p>Teaser ${at} of something else.</p>`).join('');
    const far = '<aside><figure><img src="a.jpg"><figcaption>Far harbour.</figcaption></figure></aside>';
    const { blocks } = blocksOf(
      `<p>${P('First.')}</p><p>${P('Second.')}</p><p>${P('Last.')}</p><nav>${teasers}</nav>${far}`,
    );
    expect(blocks.filter(({ zone }) => zone === 'caption')).toEqual([]);
  });

  it('take the line that the page describes itself with as the lead', () => {
    const inner = `<p>${P('First.')}</p><p>Nine hours of talk, and then the council of Lowmoor found a majority for its tram.</p><p>${P('Last.')}</p>`;
    const head =
      '<meta name="description" content="Nine hours of talk, and then the council of Lowmoor found a majority for its…">';
    expect(zonesOf(inner, head).map(([zone]) => zone)).toEqual(['body', 'lead', 'body']);
  });

  it('take a table for layout when a cell holds an article', () => {
    const inner = `<table><tr><td>${P('First.')}<br><br>${P('Second.')}</td><td>Side</td></tr></table>`;
    expect(zonesOf(inner).map(([zone]) => zone)).not.toContain('table');
  });

  it('are the text, line by line, but for the captions', () => {
    const { text, blocks } = blocksOf(
      `<p>${P('First.')}</p><h2>Voices</h2><ul><li>One vote too many.</li></ul><p>${P('Last.')}</p>`,
    );
    expect(
      blocks
        .filter(({ zone }) => zone !== 'caption')
        .map((block) => block.text)
        .join('\n'),
    ).toBe(text);
  });

  it('of a page without text of its own are the lines of its data', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      articleBody: `<p>${P('First.')}</p><p>${P('Last.')}</p>`,
    });
    const { blocks } = readable(
      asPage(`<title>T</title><script type="application/ld+json">${data}</script><div id="app"></div>`),
    );
    expect(blocks.map(({ zone }) => zone)).toEqual(['lead', 'body']);
  });
});
