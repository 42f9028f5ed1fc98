import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAscii } from '../../../functions/fetch/is-ascii.ts';

const isAllBelow128 = (text: string): boolean => [...text].every((letter) => letter.charCodeAt(0) < 0x80);

describe('isAscii', () => {
  it.each([
    ['', true],
    ['Tram approved\u0000\u007f', true],
    ['Tramé', false],
    ['a'.repeat(1_000), true],
    [`${'a'.repeat(1_000)}é`, false],
    [`${'a'.repeat(64)}\ud800`, false],
  ])('tells of %j: %s', (text, answer) => expect(isAscii(text)).toBe(answer));

  it('tells of any text what its characters say', () => {
    const long = fc
      .tuple(fc.nat(80), fc.string({ unit: 'binary' }))
      .map(([count, end]) => `${'a'.repeat(count)}${end}`);
    fc.assert(fc.property(long, (text) => isAscii(text) === isAllBelow128(text)));
  });
});
