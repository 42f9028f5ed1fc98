import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalUrl } from '../../../functions/fetch/canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['scheme', 'http://news.org/a', 'https://news.org/a'],
    ['case of scheme and host', 'HTTP://News.Org/A', 'https://news.org/A'],
    ['default port', 'https://news.org:443/a', 'https://news.org/a'],
    ['final dot of the host', 'https://news.org./a', 'https://news.org/a'],
    ['final slash', 'https://news.org/a/', 'https://news.org/a'],
    ['final slashes', 'https://news.org/a//', 'https://news.org/a'],
    ['final slash before a query', 'https://news.org/a/?p=1', 'https://news.org/a?p=1'],
    ['root', 'https://news.org', 'https://news.org/'],
    ['fragment', 'https://news.org/a#comments', 'https://news.org/a'],
    ['campaign', 'https://news.org/a?utm_source=rss&UTM_Medium=feed&id=7', 'https://news.org/a?id=7'],
    ['click ids', 'https://news.org/a?fbclid=1&gclid=2&yclid=3&mc_cid=4', 'https://news.org/a'],
    ['spelling of escapes', 'https://news.org/%d0%b0?q=%c3%a9', 'https://news.org/%D0%B0?q=%C3%A9'],
    ['letters beyond ASCII', 'https://новости.рф/а', 'https://xn--b1amnebsh.xn--p1ai/%D0%B0'],
    ['dot segments', 'https://news.org/x/../a', 'https://news.org/a'],
    ['an empty query', 'https://news.org/a?', 'https://news.org/a'],
    ['space around it', '  https://news.org/a\n', 'https://news.org/a'],
  ])('folds %s', (_what, address, canonical) => expect(canonicalUrl(address)).toBe(canonical));

  it.each([
    ['the order of parameters', 'https://news.org/?b=2&a=1'],
    ['repeated and bare parameters', 'https://news.org/?a=1&a=2&c'],
    ['a parameter that only resembles tracking', 'https://news.org/?utm=1&ref=2'],
    [
      'numbers under names that others use for tracking',
      'https://news.org/view.php?ns_id=1001&at_id=7&cmp=9',
    ],
    ['index files', 'https://news.org/a/index.html'],
    ['a route in the fragment', 'https://news.org/#!/story/7'],
    ['www, mobile and AMP hosts', 'https://www.news.org/amp/a'],
    ['case of the path', 'https://news.org/A'],
    ['an odd port, and with it http', 'http://news.org:8080/a'],
    ['a machine on the desk', 'http://127.0.0.1:1200/a'],
    ['localhost', 'http://localhost/a'],
    ['an address without a name', 'http://93.184.215.14/a'],
    ['an IPv6 address', 'http://[2606:4700::1]/a'],
  ])('keeps %s', (_what, address) => expect(canonicalUrl(address)).toBe(address));

  it.each([
    ['', ''],
    [' not an address ', 'not an address'],
    ['/a/b', '/a/b'],
    ['mailto:A@news.org', 'mailto:A@news.org'],
    ['urn:uuid:1', 'urn:uuid:1'],
  ])('gives text that is no web address back trimmed: %j', (text, trimmed) =>
    expect(canonicalUrl(text)).toBe(trimmed),
  );

  const piece = fc.constantFrom(
    'http://',
    'a.org',
    '.',
    '/',
    '?',
    '&',
    '=',
    '#',
    '#!',
    '%',
    '%c3',
    'utm_x',
    ' ',
    '\t',
    '1',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.array(piece).map((pieces) => `http://${pieces.join('')}`),
  );

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (address) => {
        expect(canonicalUrl(canonicalUrl(address))).toBe(canonicalUrl(address));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes the schemes of a public name for one', () => {
    fc.assert(
      fc.property(
        fc.webPath(),
        (path) => canonicalUrl(`http://a.org${path}`) === canonicalUrl(`https://a.org${path}`),
      ),
    );
  });

  it('is the same however the reader came', () => {
    const campaign = fc.constantFrom(
      'utm_source=a',
      'fbclid=b',
      'UTM_Campaign=c',
      'xtor=RSS-1',
      'at_medium=d',
    );
    const urls = fc.webUrl({ withQueryParameters: true, validSchemes: ['https'] });
    fc.assert(
      fc.property(urls, campaign, (url, parameter) => {
        const join = url.includes('?') ? '&' : '?';
        expect(canonicalUrl(`${url}${join}${parameter}`)).toBe(canonicalUrl(url));
      }),
    );
  });

  it('is not slowed down by a million slashes', () => {
    const slashes = '/'.repeat(1_000_000);
    expect(canonicalUrl(`https://a.org${slashes}x`)).toBe(`https://a.org${slashes}x`);
  });
});
