import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findFeeds } from '../../../functions/feed/find-feeds.ts';

const PAGE = 'https://herald.example/city/today.html';
const RSS = 'application/rss+xml';
const named = (html: string): readonly string[] => findFeeds(html, PAGE).named.map(({ url }) => url);
const link = (href: string, more = `rel="alternate" type="${RSS}"`): string =>
  `<link ${more} href="${href}">`;

describe('findFeeds finds', () => {
  it('feeds of three kinds with their titles, in the order of the page', () => {
    const html = `<!doctype html><html><head><title>Herald</title>
      <link rel="alternate" type="application/rss+xml" title="News &amp; views" href="/rss.xml">
      <link rel=alternate type=application/atom+xml href=atom.xml>
      <LINK REL="Alternate" TYPE="Application/Feed+JSON; charset=utf-8" HREF="//feeds.example/all.json" /></head>`;
    expect(findFeeds(html, PAGE)).toEqual({
      isPage: true,
      named: [
        { url: 'https://herald.example/rss.xml', type: RSS, title: 'News & views' },
        { url: 'https://herald.example/city/atom.xml', type: 'application/atom+xml' },
        { url: 'https://feeds.example/all.json', type: 'application/feed+json' },
      ],
    });
  });

  it.each([
    ['entities in addresses', link('/feed?a=1&amp;b=2'), '/feed?a=1&b=2'],
    ['references in addresses', link('&#x2f;feed'), '/feed'],
    ['space around addresses', link(' \n/feed\t'), '/feed'],
    ['several relations', link('/feed', `rel="home  ALTERNATE" type="${RSS}"`), '/feed'],
    ['the relation feed', link('/feed', 'rel="feed"'), '/feed'],
    ['links in the body', `<body><p>${link('/feed')}</p>`, '/feed'],
    ['anchors', `<a rel="alternate" type="${RSS}" href="/feed">RSS</a>`, '/feed'],
  ])('%s', (_, html, path) => {
    expect(named(html)).toEqual([`https://herald.example${path}`]);
  });

  it('addresses against the first base that has one, wherever it stands', () => {
    const base = '<base target="_top"><base href="https://cdn.example/x/"><base href="https://no.example/">';
    expect(named(`${link('feed')}${base}`)).toEqual(['https://cdn.example/x/feed']);
    expect(named(`<base href="mailto:a@b.example">${link('feed')}`)).toEqual([
      'https://herald.example/city/feed',
    ]);
  });

  it('each address once and no more than twenty', () => {
    const links = Array.from({ length: 30 }, (_, at) => link(`/feed/${at}`) + link(`/feed/${at}`));
    expect(named(links.join(''))).toHaveLength(20);
  });
});

describe('findFeeds leaves out', () => {
  it.each([
    ['style sheets', link('/a.css', 'rel="alternate stylesheet" type="text/css"')],
    ['translations', link('/de/', 'rel="alternate" hreflang="de"')],
    ['pages in another form', link('/amp', 'rel="alternate" type="text/html"')],
    ['interfaces in JSON', link('/wp-json/7', 'rel="alternate" type="application/json"')],
    ['other relations of feeds', link('/x.xml', `rel="self" type="${RSS}"`)],
    ['comments', `<!-- ${link('/feed')} -->`],
    ['scripts', `<script>document.write('${link('/feed')}')</script>`],
    ['templates', `<template>${link('/feed')}</template>`],
    ['the page itself', link(PAGE)],
    ['addresses of no web page', link('javascript:alert(1)') + link('') + link('http://[')],
    ['feeds of comments by address', link('/city/comments/feed/') + link('/?feed=comments-rss2')],
    [
      'feeds of comments by title',
      link('/c', `rel="alternate" type="${RSS}" title="The Herald » Comments Feed"`) +
        link('/k', `rel="alternate" type="${RSS}" title="Вестник &raquo; Лента комментариев"`),
    ],
  ])('%s', (_, html) => {
    expect(named(html)).toEqual([]);
  });
});

describe('findFeeds', () => {
  it('knows a page from other documents', () => {
    expect(findFeeds('<BODY>', PAGE).isPage).toBe(true);
    expect(findFeeds('<rss><channel/></rss>', PAGE).isPage).toBe(false);
    expect(findFeeds('', PAGE).isPage).toBe(false);
  });

  it('never fails and only gives web addresses', () => {
    const piece = fc.constantFrom(
      '<link ',
      'rel=alternate ',
      `type="${RSS}" `,
      'href="',
      "href='/a",
      '"',
      '>',
      '<base href=',
      '<script>',
      '&#0;',
      'x:y',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        for (const url of named(pieces.join(''))) expect(url).toMatch(/^https?:\/\//);
      }),
    );
  });

  it('does not slow down on what never ends', () => {
    for (const piece of ['<link rel=alternate ', '<script>', '<a rel="alternate', '<!--', '<title>', '&#']) {
      expect(named(piece.repeat(100_000))).toEqual([]);
    }
  });
});
