import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { undoDoubleEncoding } from '../../../functions/fetch/undo-double-encoding.ts';
import { decodeWindows1252 } from '../../../functions/fetch/windows-1252.ts';
import { utf8 } from '../../support/encode-as.ts';

const damaged = (text: string): string => decodeWindows1252(utf8(text));

describe('undoDoubleEncoding', () => {
  it.each(['Чечня', 'Tchétchénie : «huit ans»', 'Grüße – “hello”', 'Ísland'])('repairs %s', (text) => {
    expect(undoDoubleEncoding(damaged(text))).toBe(text);
  });

  it.each(['Чечня', 'NÃO', 'Ça va, Ârne', 'São Paulo', '50 £ – 60 €', 'plain', ''])(
    'leaves %s alone',
    (text) => {
      expect(undoDoubleEncoding(text)).toBe(text);
    },
  );

  it('leaves a text alone that is damaged only in part', () => {
    const mixed = `Чечня ${damaged('Чечня')}`;
    expect(undoDoubleEncoding(mixed)).toBe(mixed);
  });

  it('repairs whatever was damaged so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = damaged(text);
        return [text, once].includes(undoDoubleEncoding(once));
      }),
    );
  });
});
