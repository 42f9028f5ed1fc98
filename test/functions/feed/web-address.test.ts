import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { webAddress } from '../../../functions/feed/web-address.ts';
import { fetchableUrl } from '../../../functions/fetch/fetchable-url.ts';

const BASE = 'https://herald.example/feeds/all.xml';

describe('webAddress', () => {
  it.each([
    ['/a b c', 'https://herald.example/a%20b%20c'],
    [' https://herald.example/a\n', 'https://herald.example/a'],
    ['https://herald.example/a\n b?c=d e#f g', 'https://herald.example/a%20b?c=d%20e#f%20g'],
    ['/Чечня', 'https://herald.example/%D0%A7%D0%B5%D1%87%D0%BD%D1%8F'],
    ['?q=Чечня', 'https://herald.example/feeds/all.xml?q=%D0%A7%D0%B5%D1%87%D0%BD%D1%8F'],
    ['https://вестник.example/', 'https://xn--b1agjinxh.example/'],
    ['\\a\\b?c=\\d', 'https://herald.example/a/b?c=%5Cd'],
    ['/a%20b%zz', 'https://herald.example/a%20b%zz'],
    ['//other.example/a', 'https://other.example/a'],
    ['/"<a>`{b}"', 'https://herald.example/%22%3Ca%3E%60%7Bb%7D%22'],
  ])('makes of %j %s', (link, address) => {
    expect(webAddress(link, BASE)).toBe(address);
    expect(fetchableUrl(address, new Set([new URL(address).origin])).href).toBe(address);
  });

  it.each(['', ' ', 'javascript:alert(1)', 'mailto:a@b.example', 'https://', `/${'a'.repeat(9_000)}`])(
    'is none for %.30j',
    (link) => {
      expect(webAddress(link, BASE)).toBeUndefined();
    },
  );

  it('gives addresses that are not refused for their characters, and stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (path) => {
        const address = webAddress(`/a${path}`, BASE) ?? '';
        expect(address).toMatch(/^https:\/\/[^\s\\\u0000-\u001f]+$/);
        expect(webAddress(address, BASE)).toBe(address);
      }),
    );
  });
});
