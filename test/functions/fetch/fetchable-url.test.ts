import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FetchError } from '../../../functions/fetch/fetch-error.ts';
import { fetchableUrl } from '../../../functions/fetch/fetchable-url.ts';
import { isPublicAddress } from '../../../functions/fetch/public-address.ts';
import { isPublicName } from '../../../functions/fetch/public-name.ts';

const reasonOf = (check: () => unknown): string => {
  try {
    check();
  } catch (error) {
    if (error instanceof FetchError) return `${error.failure}: ${error.reason}`;
    throw error;
  }
  return 'allowed';
};

describe('fetchableUrl', () => {
  it.each([
    ['http://news.org/feed', 'http://news.org/feed'],
    ['HTTPS://News.ORG', 'https://news.org/'],
    ['http://news.org:80/', 'http://news.org/'],
    ['http://news.org./feed', 'http://news.org/feed'],
    ['http://новости.рф/лента', 'http://xn--b1amnebsh.xn--p1ai/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0'],
    ['http://10.news.org/@user/feed#127.0.0.1', 'http://10.news.org/@user/feed#127.0.0.1'],
    ['http://93.184.215.14/feed', 'http://93.184.215.14/feed'],
    ['https://[2606:4700::6810:85e5]/', 'https://[2606:4700::6810:85e5]/'],
  ])('allows %s', (address, href) => expect(fetchableUrl(address).href).toBe(href));

  it.each([
    ['', 'not a web address'],
    ['news.org/feed', 'not a web address'],
    ['//news.org/feed', 'not a web address'],
    ['http:/news.org/feed', 'not a web address'],
    ['http:///news.org/feed', 'not a web address'],
    ['http://[::1', 'not a web address'],
    ['gopher://news.org/', 'gopher: is not http or https'],
    ['feed:http://news.org/', 'feed: is not http or https'],
    ['javascript:alert(1)', 'javascript: is not http or https'],
    ['http://user:word@news.org/', 'the address holds a user name or password'],
    ['http://@news.org/', 'the address holds a user name or password'],
    ['http://news.org/a b', 'the address holds spaces, control characters or backslashes'],
    ['http://news.org/\t', 'the address holds spaces, control characters or backslashes'],
    ['http:\\\\news.org\\', 'the address holds spaces, control characters or backslashes'],
    ['\u0000http://news.org/', 'the address holds spaces, control characters or backslashes'],
    [`http://news.org/${'a'.repeat(2_048)}`, 'the address is longer than 2048 characters'],
    ['http://news.org:8080/', 'port 8080 is not the usual one of http'],
    ['https://news.org:80/', 'port 80 is not the usual one of https'],
    ['http://redis/', 'redis is not a public name'],
    ['http://localhost/', 'localhost is not a public name'],
    ['http://localhost./', 'localhost is not a public name'],
    ['http://metadata.google.internal/', 'metadata.google.internal is not a public name'],
    ['http://kubernetes.default.svc/', 'kubernetes.default.svc is not a public name'],
    ['http://a..org/', 'a..org is not a public name'],
    ['http://a_b.org/', 'a_b.org is not a public name'],
    ['http://2130706433/', '127.0.0.1 is not a public address'],
    ['http://①②⑦.⓪.⓪.①/', '127.0.0.1 is not a public address'],
    ['http://0x7f.1/', '127.0.0.1 is not a public address'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1 is not a public address'],
  ])('refuses %j', (address, reason) =>
    expect(reasonOf(() => fetchableUrl(address))).toBe(`permanent: refused: ${reason}`),
  );

  describe('with an allowed origin', () => {
    const allowed = new Set(['http://127.0.0.1:1200', 'http://localhost:8000']);

    it.each(['http://127.0.0.1:1200/feed', 'http://localhost:8000/'])('allows %s', (address) =>
      expect(fetchableUrl(address, allowed).href).toBe(address),
    );

    it.each([
      'http://127.0.0.1:1201/',
      'http://127.0.0.1/',
      'https://127.0.0.1:1200/',
      'http://127.0.0.2:1200/',
      'http://localhost:1200/',
      'http://me@127.0.0.1:1200/',
    ])('still refuses %s', (address) => expect(() => fetchableUrl(address, allowed)).toThrow(FetchError));
  });

  describe('with a base', () => {
    const base = new URL('https://news.org/a/b');

    it.each([
      ['c', 'https://news.org/a/c'],
      ['//other.org/', 'https://other.org/'],
      ['?page=2', 'https://news.org/a/b?page=2'],
    ])('resolves %s', (reference, href) => expect(fetchableUrl(reference, undefined, base).href).toBe(href));

    it.each(['//127.0.0.1/', '//@other.org/', '///me@other.org/', '//other.org:22/', 'data:text/html,x'])(
      'refuses %s',
      (reference) => expect(() => fetchableUrl(reference, undefined, base)).toThrow(FetchError),
    );
  });

  it('gives a public http(s) URL or a permanent FetchError for any text', () => {
    const piece = fc.constantFrom(
      'http://',
      'https:',
      '//',
      '@',
      ':',
      '.',
      '[',
      ']',
      '%',
      '127.0.0.1',
      'a.org',
      '/',
      '？',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (address) => {
        const reason = reasonOf(() => fetchableUrl(address));
        if (reason !== 'allowed') return reason.startsWith('permanent: refused: ');
        const { hostname, protocol, port, username } = fetchableUrl(address);
        const host = hostname.replace(/^\[|\]$/g, '');
        return (
          /^https?:$/.test(protocol) &&
          port + username === '' &&
          (isPublicName(host) || isPublicAddress(host))
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
