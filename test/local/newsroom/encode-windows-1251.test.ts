import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeWindows1251 } from '../../../local/newsroom/encode-windows-1251.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder('windows-1251').decode(bytes);

describe('encodeWindows1251', () => {
  it('writes one byte a character, and a reference for what the charset lacks', () => {
    expect([...encodeWindows1251('Ая—Ё')]).toEqual([0xc0, 0xff, 0x97, 0xa8]);
    expect(decode(encodeWindows1251('é € 🏳 →'))).toBe('&#233; € &#127987; &#8594;');
  });

  it('loses nothing', () => {
    const resolve = (text: string): string =>
      text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(resolve(decode(encodeWindows1251(text)))).toBe(text);
      }),
    );
  });
});
