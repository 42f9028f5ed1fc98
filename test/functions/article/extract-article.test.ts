import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extractArticle } from '../../../functions/article/extract-article.ts';
import { asPage, linesOf, PARAGRAPH, readable } from '../../support/as-page.ts';
import { encodeAs } from '../../support/encode-as.ts';

const P = `<p>${PARAGRAPH}</p>`;
const ARTICLE = `<article><h1>Tram extension approved after long debate</h1>${P}<p>Second. ${PARAGRAPH}</p><p>Last. ${PARAGRAPH}</p></article>`;
const TEXT = [PARAGRAPH, `Second. ${PARAGRAPH}`, `Last. ${PARAGRAPH}`];

// jsdom frees what it holds only when the event loop turns.
afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));

describe('extractArticle', () => {
  it('reads title, byline, date, language, address and text', () => {
    const html = `<!doctype html><html lang="en-GB"><head><title>Tram approved | Herald</title>
      <meta name="author" content="Ada Byrne"><meta property="og:title" content="Tram approved">
      <meta property="article:published_time" content="2026-11-20T09:00:00+01:00">
      <link rel="canonical" href="/tram-42"></head><body><nav><a href="/">Home</a></nav>${ARTICLE}</body></html>`;
    expect(extractArticle(asPage(html, 'https://herald.example/news/tram?ref=front'))).toEqual({
      url: 'https://herald.example/news/tram?ref=front',
      canonicalUrl: 'https://herald.example/tram-42',
      kind: 'article',
      title: 'Tram approved',
      byline: 'Ada Byrne',
      authors: ['Ada Byrne'],
      published: '2026-11-20T08:00:00.000Z',
      publishedZone: '+01:00',
      lang: 'en',
      text: TEXT.join('\n'),
      blocks: TEXT.map((text, at) => ({ text, zone: at === 0 ? 'lead' : 'body' })),
    });
  });

  it('gives what can be sent between threads and stored as JSON', () => {
    const article = readable(asPage(`<title>Tram approved</title>${ARTICLE}`));
    expect(structuredClone(article)).toEqual(article);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });

  it('reads a page in undeclared windows-1251', () => {
    const sentence = 'В понедельник городской совет Ломура девять часов обсуждал новую линию трамвая. ';
    const html = `<title>Трамвай пойдёт в гавань</title><body><h1>Трамвай пойдёт в гавань</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}`;
    const { title, text } = readable({ url: 'https://v.example/1', body: encodeAs('windows-1251', html) });
    expect(title).toBe('Трамвай пойдёт в гавань');
    expect(text).toContain(sentence.trim());
  });

  it.each([
    ['share bar', '<div class="share-bar">Share on Facebook</div>'],
    [
      'box of related stories',
      '<div class="related"><h4>Related</h4><a href="/a">Gay purge in Chechnya</a></div>',
    ],
    [
      'unnamed box between paragraphs',
      '<div class="css-q0"><p>Good news travels slowly, ours by mail.</p></div>',
    ],
    [
      'picture with caption',
      '<div class="x1"><img src="a.jpg"><i>The harbour at dusk, seen from the ferry.</i></div>',
    ],
    ['figure', '<figure><img src="a.jpg"><figcaption>The harbour at dusk.</figcaption></figure>'],
    ['hidden text', '<div style="color:red; display: none">Hidden words of a machine.</div>'],
    ['form', '<form><p>Leave your address and never miss a notice.</p><input><button>Send</button></form>'],
    ['aside', '<aside><p>Our correspondent has also written a book about ferries.</p></aside>'],
  ])('leaves out a %s', (_what, dirt) => {
    const [head, ...rest] = ARTICLE.split('</p>');
    expect(linesOf(`${head}</p>${dirt}${rest.join('</p>')}`)).toEqual(TEXT);
  });

  it('leaves out comments that are longer than the article', () => {
    const comments = `<div id="comments">${'<p>Well, I for one have never liked this tram, and my neighbours agree.</p>'.repeat(30)}</div>`;
    expect(linesOf(ARTICLE + comments)).toEqual(TEXT);
  });

  it('keeps quotations, lists and headings of the text', () => {
    const inner =
      '<h2>What was said</h2><blockquote><p>We want this tram.</p></blockquote><ul><li>One vote</li><li>Two voices</li></ul>';
    const [head, ...rest] = ARTICLE.split('</p>');
    const lines = linesOf(`${head}</p>${inner}${rest.join('</p>')}`);
    expect(lines).toEqual([
      TEXT[0],
      'What was said',
      'We want this tram.',
      'One vote',
      'Two voices',
      TEXT[1],
      TEXT[2],
    ]);
  });

  it('keeps paragraphs that share a box with a picture', () => {
    const boxes = TEXT.map((text) => `<div class="block"><img src="a.jpg"><p>${text}</p></div>`).join('');
    expect(linesOf(`<article><h1>Tram extension approved after long debate</h1>${boxes}</article>`)).toEqual(
      TEXT,
    );
  });

  it('goes back to the whole page when the cleaning took the article for something else', () => {
    const wrong = `<main><div class="newsletter">${P}</div><div class="sidebar">${P}<p>Second. ${PARAGRAPH}</p></div></main>`;
    expect(readable(asPage(`<title>T</title>${wrong}`)).text).toContain(PARAGRAPH);
  });

  it('takes the text of JSON-LD when the page shows none', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      articleBody: `<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`,
    });
    const html = `<title>T</title><script type="application/ld+json">${data}</script><div id="app"></div>`;
    expect(readable(asPage(html)).text).toBe(`${PARAGRAPH}\n${PARAGRAPH}`);
  });

  it('reads a page whose style sheets jsdom cannot', () => {
    const css = '<style>@media{a{border:inherit;border-width:calc(1px + );background:url(}}*{--x:}</style>';
    const styled = ARTICLE.replace('<p>', '<p style="border: inherit; border-width: 1px; background: url(">');
    expect(linesOf(styled, `<title>Tram extension approved after long debate</title>${css}`)).toEqual(TEXT);
  });

  it('reads a page with a megabyte of style', () => {
    const css = `<style>${'.a > b { color: red; }\n'.repeat(50_000)}</style>`;
    expect(linesOf(ARTICLE, `<title>Tram extension approved after long debate</title>${css}`)).toEqual(TEXT);
  });

  it('runs no script and loads nothing', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const html = `<title>T</title><base href="${origin}/"><meta http-equiv="refresh" content="0;url=/refresh">
      <link rel="stylesheet" href="/a.css"><link rel="preload" href="/b" as="script"><script src="/c.js"></script>
      <script>document.body.innerHTML = 'replaced'; fetch('/d')</script><style>@import url(/e.css);</style>
      <body onload="fetch('/f')" background="/g.png">${ARTICLE}<img src="/h.png" onerror="fetch('/i')">
      <iframe src="/j.html"></iframe><object data="/k"></object><embed src="/l"><video src="/m" poster="/n"></video>
      <audio src="/o"></audio><svg><image href="/p"></image></svg><input type="image" src="/q"></body>`;
    const { text } = readable(asPage(html, `${origin}/page`));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await new Promise((resolve) => server.close(resolve));
    expect(text).toContain(PARAGRAPH);
    expect(asked).toEqual([]);
  });
});

describe('extractArticle refuses', () => {
  it.each([
    ['an empty page', '', 'too little text (0 characters)'],
    ['a short page', '<title>T</title><p>Only this line.</p>', 'too little text (15 characters)'],
    ['a frameset', '<frameset><frame src="a"></frameset>', 'too little text (0 characters)'],
    [
      'the teaser of a walled article',
      `<title>T</title><article>${P}</article><p>Subscribe to continue reading.</p>`,
      `too little text (${PARAGRAPH.length} characters; the rest is behind a paywall or login)`,
    ],
    ['hundreds of nested boxes', `${'<div>'.repeat(600)}${P}`, 'the page is nested too deeply'],
    [
      'boxes nested by tags that need no end',
      `${'<table><tr><td>'.repeat(45)}${P}`,
      'the page is nested too deeply',
    ],
    ['thousands of links', '<a href="x">y</a>'.repeat(7_000), 'the page has too many links'],
    [
      'a tag of endless attributes',
      `<p ${'a=1 '.repeat(1_000)}>`,
      'a tag of the page has too many attributes',
    ],
    ['more than 2 MB', `${P}${' '.repeat(2_000_000)}`, 'the page is larger than 2 MB'],
    ['a page of nothing but words', `<p>${'word '.repeat(150_000)}</p>`, 'the page has too much text'],
  ])('%s', (_what, html, reason) => {
    expect(extractArticle(asPage(html))).toMatchObject({ unreadable: reason });
  });

  it('a page of a few words, and tells where the whole text may stand', () => {
    const html = '<title>T</title><link rel="amphtml" href="/amp/tram"><h1>T</h1><p>Only this line.</p>';
    expect(extractArticle(asPage(html))).toMatchObject({ wholePage: 'https://herald.example/amp/tram' });
  });

  it('a walled article, and gives what it shows of it', () => {
    const html = `<title>T</title><article>${P}</article><p>Subscribe to continue reading.</p>`;
    expect(extractArticle(asPage(html))).toMatchObject({ teaser: PARAGRAPH });
  });

  it('a check that may pass, and says so', () => {
    const html = '<title>Just a moment...</title><p>Checking your browser before you go on.</p>';
    expect(extractArticle(asPage(html))).toMatchObject({ mayPass: true });
  });

  it('a picture', () => {
    const body = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256);
    expect(extractArticle({ url: 'https://a.example/a.jpg', body })).toEqual({
      unreadable: 'not a page of text',
    });
  });
});

describe('extractArticle reads by its source what is too dear to parse', () => {
  it.each([
    ['thousands of links', `${ARTICLE}${'<a href="x">y</a>'.repeat(7_000)}`],
    ['thousands of boxes', `${'<div><i>x</i></div>'.repeat(9_000)}${ARTICLE}`],
    ['more than 2 MB', `${ARTICLE}${'<!-- -->'.repeat(10)}<p hidden="${' '.repeat(2_000_000)}">`],
    ['boxes without end', `${'<div>'.repeat(200)}${ARTICLE}`],
    ['endless attributes', `<b ${'a=1 '.repeat(300)}>x</b>${ARTICLE}`],
    ['a menu without end', `<nav>${'<div><a href="/x">y</a></div>'.repeat(9_000)}${ARTICLE}`],
  ])('%s', (_what, html) => {
    const head =
      '<head><title>Tram extension approved after long debate | Herald</title><meta name="author" content="Ada Byrne"></head>';
    const read = readable(asPage(`<html lang="en">${head}<body>${html}`));
    expect(read.text.split('\n')).toEqual(TEXT);
    expect(read).toMatchObject({
      title: 'Tram extension approved after long debate',
      byline: 'Ada Byrne',
      lang: 'en',
    });
  });
});

describe('extractArticle of poor input', () => {
  it.each(['<', '<!--', '<script>', '<svg>', '<a b="', '&lt;', '<p>', '<title>', '\u0000', '<b><i><p>'])(
    'answers a page of "%s"',
    (piece) => {
      expect(extractArticle(asPage(piece.repeat(4_000 / piece.length)))).toHaveProperty('unreadable');
    },
  );

  it('answers, or throws an error of this room', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table>',
      '<td>',
      '<a href="',
      '">',
      '<b>',
      '<template>',
      '<select>',
      '<svg>',
      '<style>',
      '</style>',
      '<script type="application/ld+json">{',
      '</script>',
      '<!--',
      '-->',
      '<h1>',
      '<body ',
      '<frameset>',
      '<math>',
      '<title>',
      '<meta charset=',
      '<base href="',
      PARAGRAPH,
    );
    const pages = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })))
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(pages, async (html) => {
        const outcome = await Promise.resolve(html)
          .then((source) => extractArticle(asPage(source)))
          .then(
            () => 'answered',
            (error: Error) => error.message.slice(0, 9),
          );
        await new Promise<void>((resolve) => setImmediate(resolve));
        expect(['answered', 'article: ']).toContain(outcome);
      }),
    );
  });
});
