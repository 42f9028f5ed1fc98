import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from '../../../functions/fetch/decode-text.ts';
import { encodeAs, utf8 } from '../../support/encode-as.ts';

const RUSSIAN = 'В Чечне задержаны десятки человек, сообщает газета.';

describe('decodeText', () => {
  const cases: readonly [what: string, bytes: Uint8Array, declared: string[], text: string][] = [
    ['UTF-8', utf8('Grüße, Чечня'), [], 'Grüße, Чечня'],
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), ['windows-1251'], 'a'],
    ['UTF-8 under a wrong declaration', utf8(RUSSIAN), ['windows-1251'], RUSSIAN],
    ['declared windows-1251', encodeAs('windows-1251', RUSSIAN), ['windows-1251'], RUSSIAN],
    ['undeclared windows-1251', encodeAs('windows-1251', RUSSIAN), [], RUSSIAN],
    ['windows-1251 declared as UTF-8', encodeAs('windows-1251', RUSSIAN), ['utf-8'], RUSSIAN],
    ['windows-1251 declared as Latin-1', encodeAs('windows-1251', RUSSIAN), ['iso-8859-1'], RUSSIAN],
    ['undeclared KOI8-R', encodeAs('koi8-r', RUSSIAN), [], RUSSIAN],
    ['KOI8-R in capitals', encodeAs('koi8-r', RUSSIAN.toUpperCase()), [], RUSSIAN.toUpperCase()],
    ['undeclared windows-1252', Uint8Array.of(0x93, 0x47, 0x72, 0xfc, 0xdf, 0x65, 0x94), [], '“Grüße”'],
    ['Latin-1 that is windows-1252', Uint8Array.of(0x80, 0x20, 0x96, 0x20, 0xe9), ['iso-8859-1'], '€ – é'],
    ['declared Greek', encodeAs('iso-8859-7', 'Τσετσενία'), ['iso-8859-7'], 'Τσετσενία'],
    ['an unknown label', encodeAs('windows-1251', RUSSIAN), ['x-no-such'], RUSSIAN],
    ['the second of two labels', encodeAs('windows-1250', 'łódź'), ['nonsense', 'windows-1250'], 'łódź'],
    ['nothing', new Uint8Array(), ['utf-8'], ''],
  ];
  it.each(cases)('reads %s', (_what, bytes, declared, text) => {
    expect(decodeText(bytes, declared)).toBe(text);
  });

  it('keeps UTF-8 with a few broken bytes as UTF-8', () => {
    const bytes = new Uint8Array([...utf8(`${RUSSIAN} ${RUSSIAN}`), 0xe9]);
    expect(decodeText(bytes, [])).toBe(`${RUSSIAN} ${RUSSIAN}\ufffd`);
  });

  it.each([
    ['utf-16le', false, 2],
    ['utf-16be', true, 2],
    ['utf-32le', false, 4],
    ['utf-32be', true, 4],
  ] as const)('reads %s by its zeros alone', (_name, isBigEndian, width) => {
    const text = '<rss>plain markup</rss>';
    const bytes = new Uint8Array(text.length * width);
    for (let at = 0; at < text.length; at += 1) {
      bytes[at * width + (isBigEndian ? width - 1 : 0)] = text.charCodeAt(at);
    }
    expect(decodeText(bytes)).toBe(text);
  });

  it('reads any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => typeof decodeText(bytes, ['koi8-r']) === 'string',
      ),
    );
  });
});
