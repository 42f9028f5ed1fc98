import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from '../../../functions/feed/words-of.ts';

/** The same, said plainly. */
const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

describe('wordsOf', () => {
  it.each([
    ['the night  trams — return!', 'the night trams return'],
    [' (12:30) ', '12 30'],
    ['Ночные трамваи, «снова»', 'Ночные трамваи снова'],
    ['…', ''],
  ])('keeps the words of %j', (text, kept) => expect(wordsOf(text)).toBe(kept));

  it('keeps the words of any text', () => {
    const unit = fc.constantFrom('a', 'Я', '9', ' ', '  ', '-', '\u00a0', '\n', '漢', '😀');
    fc.assert(fc.property(fc.array(unit), (pieces) => wordsOf(pieces.join('')) === words(pieces.join(''))));
    fc.assert(fc.property(fc.string(), (text) => wordsOf(text) === words(text)));
  });
});
