import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeHref } from '../../../functions/mail/safe-href.ts';

describe('safeHref', () => {
  it.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d', 'news.example'],
    ['HTTP://News.Example:8080/ж', 'http://news.example:8080/%D0%B6', 'news.example:8080'],
    ['https://новости.рф/1', 'https://xn--b1amnebsh.xn--p1ai/1', 'новости.рф'],
    ['https://xn--80ak6aa92e.com/', 'https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
    ['https://pаypal.example/', 'https://xn--pypal-4ve.example/', 'xn--pypal-4ve.example'],
    ['https://news.example/">x', 'https://news.example/%22%3Ex', 'news.example'],
    ['https://93.184.216.34/', 'https://93.184.216.34/', '93.184.216.34'],
  ])('takes %s', (text, href, host) => {
    expect(safeHref(text)).toEqual({ href, host });
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@b.example',
    '//news.example/x',
    '/x',
    '',
    'https://',
    'https://good.example@evil.example/',
    'https://user:pw@news.example/',
    'https:\\\\news.example',
    'https://news.example/a b',
    'https://news.example/\r\nBcc: x',
    `https://news.example/${'a'.repeat(2_000)}`,
    `https://news.example/${'ж'.repeat(1_000)}`,
  ])('refuses %j', (text) => {
    expect(safeHref(text)).toBeUndefined();
  });

  it('gives only ASCII http addresses, whatever comes', () => {
    const urls = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }).map((tail) => `https://news.example/${tail}`),
    );
    fc.assert(
      fc.property(urls, (text) => {
        expect(safeHref(text)?.href ?? 'https://refused').toMatch(/^https?:\/\/[!-~]+$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
