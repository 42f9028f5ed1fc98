import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine, printable } from '../../../functions/mail/one-line.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\u202e',
        '\u200b',
        '\ufeff',
        '\u0301',
        '\u{e0041}',
        'a',
        ' ',
        '\ud800',
        '\u2028',
        '\u2066',
        'ж',
        '\u200d',
        '👩',
      ),
      { maxLength: 400 },
    )
    .map((parts) => parts.join('')),
);

describe('oneLine', () => {
  it.each([
    ['  Two men\r\n detained\t', 'Two men detained'],
    ['Subject\u0000: x\u2028Bcc: y', 'Subject : x Bcc: y'],
    ['evil\u202egnp.exe', 'evilgnp.exe'],
    ['z\u200be\u2060r\ufeffo\u00ad', 'zero'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩\u200d👧', '👩\u200d👧'],
    ['Cafe\u0301', 'Café'],
    [`z${'\u0301'.repeat(40)}y`, `ź${'\u0301'.repeat(6)}y`],
    ['half \ud83d', 'half \ufffd'],
    ['', ''],
  ])('makes %j printable', (stranger, line) => {
    expect(oneLine(stranger)).toBe(line);
  });

  it('cuts by what a reader counts as characters', () => {
    expect(oneLine('👩‍👧'.repeat(300), 5)).toBe(`${'👩‍👧'.repeat(4)}…`);
    expect(oneLine('word '.repeat(100), 11)).toBe('word word…');
    expect(oneLine('a'.repeat(200))).toBe('a'.repeat(200));
    expect(oneLine('a'.repeat(10_000))).toHaveLength(200);
  });

  it('leaves no character that breaks, hides or reorders, whatever comes', () => {
    fc.assert(
      fc.property(text, (stranger) => {
        const line = oneLine(stranger, 50);
        expect(line).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u2060\uFEFF\u00AD\u{E0000}-\u{E007F}]/u,
        );
        expect(line).not.toMatch(/\p{M}{7}/u);
        expect([...new Intl.Segmenter().segment(line)].length).toBeLessThanOrEqual(50);
        expect(line).toBe(line.trim());
      }),
      { numRuns: 3_000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (stranger) => {
        expect(oneLine(oneLine(stranger, 50), 50)).toBe(oneLine(stranger, 50));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('printable', () => {
  it('keeps the space at both ends, so that parts of a sentence can be joined again', () => {
    expect(printable(' in\u0000Grozny\n')).toBe(' in Grozny ');
  });
});
