import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wellFormed } from '../../../functions/adapters/well-formed.ts';

const isUtf8 = (text: string): boolean => Buffer.from(text).toString() === text;

describe('wellFormed', () => {
  it('replaces halves of pairs, however deep, and nothing else', () => {
    const row = { a: 'x\ud83d', b: ['\ude00y', { c: '😀', '\ud800': null }], d: 1, e: undefined, f: true };
    const expected = {
      a: 'x\ufffd',
      b: ['\ufffdy', { c: '😀', '\ud800': null }],
      d: 1,
      e: undefined,
      f: true,
    };
    expect(wellFormed(row)).toEqual(expected);
  });

  it('makes any text one that UTF-8 can hold, and leaves alone what is', () => {
    const anyText = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    });
    fc.assert(
      fc.property(anyText, (text) => {
        const { mended } = wellFormed({ mended: text });
        expect(typeof mended === 'string' && isUtf8(mended) && mended.length === text.length).toBe(true);
        expect(isUtf8(text)).toBe(mended === text);
      }),
    );
  });
});
