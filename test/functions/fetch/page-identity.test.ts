import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageIdentity } from '../../../functions/fetch/page-identity.ts';

const ARTICLE = 'https://herald.example/news/ferry-strike-in-its-third-week';

describe('pageIdentity', () => {
  it.each([
    ['itself', ARTICLE],
    ['http', ARTICLE.replace('https', 'http')],
    ['www', 'https://www.herald.example/news/ferry-strike-in-its-third-week'],
    ['a campaign', `${ARTICLE}?utm_source=rss&fbclid=1`],
    ['the place of its link', `${ARTICLE}?ref=rss&source=feed`],
    ['its feed', `${ARTICLE}?rss=1`],
    ['the mobile edition', 'https://m.herald.example/news/ferry-strike-in-its-third-week'],
    ['the mobile edition in words', 'http://mobile.herald.example/news/ferry-strike-in-its-third-week/'],
    ['the edition for touch', 'https://touch.herald.example/news/ferry-strike-in-its-third-week'],
    ['the AMP edition', 'https://amp.herald.example/news/ferry-strike-in-its-third-week'],
    ['two of them', 'https://www.m.herald.example/news/ferry-strike-in-its-third-week'],
    ['AMP at the end', `${ARTICLE}/amp/`],
    ['AMP at the beginning', 'https://herald.example/amp/news/ferry-strike-in-its-third-week'],
    ['AMP in the middle', 'https://herald.example/news/amp/ferry-strike-in-its-third-week'],
    ['AMP as an ending', `${ARTICLE}.amp`],
    ['AMP as a parameter', `${ARTICLE}?amp=1`],
    ['AMP as a bare parameter', `${ARTICLE}?amp`],
    ['AMP as an output', `${ARTICLE}?outputType=amp`],
    ["the AMP cache's parameters", `${ARTICLE}?amp_js_v=0.1&usqp=mq331AQI`],
    ['a mobile parameter', `${ARTICLE}?mobile=1`],
    ["a blog's mobile parameter", `${ARTICLE}?m=1`],
    ['the AMP viewer', `https://www.google.com/amp/s/herald.example/news/ferry-strike-in-its-third-week/amp`],
    [
      'the AMP cache',
      'https://herald-example.cdn.ampproject.org/c/s/herald.example/news/ferry-strike-in-its-third-week?amp=1',
    ],
    ['an aggregator', `https://www.google.com/url?q=${encodeURIComponent(`${ARTICLE}?utm_source=x`)}`],
  ])('takes an article for the same by %s', (_by, address) => expect(pageIdentity(address)).toBe(ARTICLE));

  it('knows an AMP page by its ending before .html', () =>
    expect(pageIdentity('https://herald.example/2026/ferry-strike.amp.html')).toBe(
      pageIdentity('https://herald.example/2026/ferry-strike.html'),
    ));

  it.each([
    ['articles', 'https://herald.example/news/ferry-strike-ends', ARTICLE],
    ['pages of one article', `${ARTICLE}?page=2`, ARTICLE],
    ['articles by number', 'https://herald.example/?p=1041', 'https://herald.example/?p=1042'],
    ['a section on amplifiers', 'https://herald.example/gear/amp', 'https://herald.example/gear'],
    ['a site of its own', 'https://mobile.herald.example/', 'https://herald.example/'],
    ["a site's section", 'https://m.herald.example/news', 'https://herald.example/news'],
    ['names of one letter', 'https://m.org/ferry-strike-ends', 'https://org/ferry-strike-ends'],
    [
      'what is below a common ending',
      'https://m.co.uk/ferry-strike-ends',
      'https://www.co.uk/ferry-strike-ends',
    ],
    [
      'modules of an old system',
      'https://herald.example/index.php?m=1&id=20412',
      'https://herald.example/index.php?id=20412',
    ],
    ['a source that is no feed', `${ARTICLE}?source=reuters`, ARTICLE],
    ['languages', 'https://ru.herald.example/news/ferry-strike-in-its-third-week', ARTICLE],
    ['a view that is another text', `${ARTICLE}?view=transcript`, ARTICLE],
  ])('keeps %s apart', (_what, one, other) => expect(pageIdentity(one)).not.toBe(pageIdentity(other)));

  it.each(['', 'not an address', 'urn:uuid:1', 'mailto:a@herald.example', 'http://127.0.0.1:1200/a'])(
    'takes %j as it is',
    (text) => expect(pageIdentity(text)).toBe(text),
  );

  const piece = fc.constantFrom(
    '/',
    '?',
    '&',
    '=',
    '#',
    'amp',
    '.amp',
    'amp=1',
    'm=1',
    'm.',
    'www.',
    'a.org',
    'ref=rss',
    '12345',
    'turbo',
    's',
    '%2F',
    'https://',
    'google.com/amp/s/',
    'url?q=',
    ' ',
  );
  const start = fc.constantFrom(
    'http://a.org/',
    'https://www.m.a.org/',
    'https://google.com/',
    'https://m.yandex.ru/turbo/',
  );
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.tuple(start, fc.array(piece)).map(([host, rest]) => `${host}${rest.join('')}`),
  );

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(address, (text) => expect(pageIdentity(pageIdentity(text))).toBe(pageIdentity(text))),
      { numRuns: 3_000 },
    );
  });

  it('is not slowed down by a long path', () => {
    const path = '/amp'.repeat(100_000);
    expect(pageIdentity(`https://herald.example${path}/ferry-strike-ends`)).toBe(
      'https://herald.example/ferry-strike-ends',
    );
  });
});
