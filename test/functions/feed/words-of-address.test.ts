import { describe, expect, it } from '@jest/globals';
import { wordsOfAddress } from '../../../functions/feed/words-of-address.ts';

describe('wordsOfAddress', () => {
  it.each([
    ['/2025/night-trams-return-48211.html', 'night trams return'],
    ['/news/night_trams_return/', 'night trams return'],
    ['/night-trams-return/48211', 'night trams return'],
    ['/%D0%BD%D0%BE%D1%87%D0%BD%D1%8B%D0%B5-трамваи-вернулись', 'ночные трамваи вернулись'],
    ['/a-b-c/of-three-words?x=y-z-w#d-e-f', 'of three words'],
    ['/broken-%-escape-here', 'broken escape here'],
    ['/what-mr.-weber-said', 'what mr. weber said'],
    ['/about-us', undefined],
    ['/2025/03/04/48211-17-22', undefined],
    ['/', undefined],
  ])('of %s: %s', (path, expected) => {
    expect(wordsOfAddress(new URL(path, 'https://herald.example').href)).toBe(expected);
  });
});
