import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregatedTarget } from '../../../functions/fetch/aggregated-target.ts';

const TARGET = 'https://www.herald.example/news/2026/11/21/ferry-strike?page=2';
const ESCAPED = encodeURIComponent(TARGET);

/** A message in Protocol Buffers' wire format: [field, number or text], each text shorter than 16,384 bytes. */
function message(fields: readonly (readonly [number, number | string])[]): string {
  const bytes = fields.flatMap(([field, value]) => {
    if (typeof value === 'number') return [...varint(field << 3), ...varint(value)];
    const text = [...new TextEncoder().encode(value)];
    return [...varint((field << 3) | 2), ...varint(text.length), ...text];
  });
  return Buffer.from(bytes).toString('base64url');
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

const googleNews = (token: string): string => `https://news.google.com/rss/articles/${token}?oc=5`;

describe('aggregatedTarget', () => {
  it.each([
    ['Google search', `https://www.google.com/url?sa=t&q=${ESCAPED}&usg=x`],
    ['Google Alerts', `https://www.google.com/url?rct=j&sa=t&url=${ESCAPED}&ct=ga`],
    ['Google of a country', `http://www.google.co.uk/url?q=${ESCAPED}`],
    ['the old Google News', `http://news.google.com/news/url?fd=R&url=${ESCAPED}`],
    ['Bing News', `http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=${ESCAPED}&c=1`],
    ['Yahoo search', `https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=${ESCAPED}/RK=2/RS=x-`],
    ['Facebook', `https://l.facebook.com/l.php?u=${ESCAPED}&h=AT0`],
    ['Instagram', `https://l.instagram.com/?u=${ESCAPED}&e=AT0`],
    ['VK', `https://vk.com/away.php?to=${ESCAPED}&post=1`],
    ['Reddit', `https://out.reddit.com/t3_x?url=${ESCAPED}&token=x`],
    ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${ESCAPED}`],
    ['Outlook', `https://eur01.safelinks.protection.outlook.com/?url=${ESCAPED}&data=x`],
    ['Yandex Turbo by a parameter', `https://yandex.ru/turbo?text=${ESCAPED}`],
    [
      "Google's AMP viewer",
      'https://www.google.com/amp/s/www.herald.example/news/2026/11/21/ferry-strike?page=2',
    ],
    [
      'the AMP cache',
      'https://www-herald-example.cdn.ampproject.org/c/s/www.herald.example/news/2026/11/21/ferry-strike?page=2',
    ],
    [
      'the AMP viewer',
      'https://cdn.ampproject.org/v/s/www.herald.example/news/2026/11/21/ferry-strike?page=2',
    ],
    ['Yandex Turbo', 'https://yandex.ru/turbo/www.herald.example/s/news/2026/11/21/ferry-strike?page=2'],
    [
      'Turbo pages',
      'https://herald-example.turbopages.org/www.herald.example/s/news/2026/11/21/ferry-strike?page=2',
    ],
    [
      'Turbo pages, older',
      'https://yandex.ru/turbo/s/www.herald.example/news/2026/11/21/ferry-strike?page=2',
    ],
    [
      'Google News',
      googleNews(
        message([
          [1, 19],
          [4, TARGET],
        ]),
      ),
    ],
    [
      'Google News with an AMP twin',
      googleNews(
        message([
          [1, 19],
          [4, TARGET],
          [26, `${TARGET}&amp=1`],
        ]),
      ),
    ],
    [
      'Google News, another path',
      `https://news.google.com/__i/rss/rd/articles/${message([
        [1, 19],
        [4, TARGET],
      ])}`,
    ],
    [
      'Google News with a long address',
      googleNews(
        message([
          [1, 19],
          [4, TARGET],
        ]),
      ),
    ],
    [
      'two behind each other',
      `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://www.google.com/url?q=${ESCAPED}`)}`,
    ],
  ])('reads the target out of a link of %s', (_whose, link) => expect(aggregatedTarget(link)).toBe(TARGET));

  it('reads targets of every length', () => {
    for (const length of [1, 90, 127, 128, 300, 2_000]) {
      const target = `https://herald.example/${'a'.repeat(length)}`;
      expect(
        aggregatedTarget(
          googleNews(
            message([
              [1, 19],
              [4, target],
            ]),
          ),
        ),
      ).toBe(target);
    }
  });

  it('keeps http where the cache says so', () => {
    expect(aggregatedTarget('https://cdn.ampproject.org/c/herald.example/a')).toBe('http://herald.example/a');
    expect(aggregatedTarget('https://yandex.ru/turbo/herald.example/h/a')).toBe('http://herald.example/a');
  });

  it.each([
    ['an article', TARGET],
    ['an article with an address in a parameter', `https://herald.example/share?url=${ESCAPED}`],
    [
      'a Google News link of the newer form',
      googleNews(
        message([
          [1, 19],
          [4, 'AU_yqLNx7f2d9-opaque-token'],
        ]),
      ),
    ],
    ['a Google News page', 'https://news.google.com/topics/CAAqIggKIhxDQkFTRHdvSkwyMHZNR'],
    ['a token that is no base64', googleNews('CBMi*')],
    ['a token that ends too soon', googleNews(message([[4, TARGET]]).slice(0, 20))],
    ['a token that is no message', googleNews('_____')],
    ['a search', 'https://www.google.com/url?q=ferry+strike'],
    ['a search for an address without a name', 'https://www.google.com/url?q=http://127.0.0.1/a'],
    ['a target with a password', 'https://www.google.com/url?q=https://a:b@herald.example/a'],
    ['a target of another scheme', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['a host that only sounds like Google', `https://google.com.herald.example/url?q=${ESCAPED}`],
    ['a host that ends like Facebook', `https://evil-l.facebook.com.example/l.php?u=${ESCAPED}`],
    ['the front page of a cache', 'https://www.google.com/amp/s/'],
    ['Yandex itself', 'https://yandex.ru/news/story/1'],
    ['a short link', 'https://t.co/AbCdEf'],
    ['FeedBurner', 'http://feedproxy.google.com/~r/herald/~3/abc/'],
    ['a broken escape', 'https://r.search.yahoo.com/RU=%E0%A4%A/RK=2'],
    ['no address', 'not an address'],
    ['nothing', ''],
    ['mail', 'mailto:a@herald.example'],
  ])('finds none in %s', (_what, link) => expect(aggregatedTarget(link)).toBeUndefined());

  it('takes anything for a link, and its target is a whole web address', () => {
    const piece = fc.constantFrom(
      '/',
      '?q=',
      '&url=',
      'https://',
      'a.org',
      '%',
      '%3A',
      'amp',
      's',
      'turbo',
      'CBMi',
      '\0',
    );
    const host = fc.constantFrom(
      'www.google.com',
      'news.google.com/articles',
      'yandex.ru/turbo',
      'l.facebook.com',
    );
    const link = fc.tuple(host, fc.array(piece)).map(([start, rest]) => `https://${start}/${rest.join('')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), link), (text) => {
        expect(new URL(aggregatedTarget(text) ?? TARGET).protocol).toMatch(/^https?:$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is not slowed down by a long token', () => {
    const long = message(Array.from({ length: 200_000 }, () => [4, ''] as const));
    expect(aggregatedTarget(googleNews(long))).toBeUndefined();
  });
});
