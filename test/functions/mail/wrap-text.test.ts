import { describe, expect, it } from '@jest/globals';
import { wrapText } from '../../../functions/mail/wrap-text.ts';

describe('wrapText', () => {
  it('breaks at spaces', () => {
    expect(wrapText('one two  three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrapText('one two', 7)).toEqual(['one two']);
  });

  it('keeps a long word whole and makes no line of nothing', () => {
    expect(wrapText(`a ${'x'.repeat(90)} b`, 9)).toEqual(['a', 'x'.repeat(90), 'b']);
    expect(wrapText('  ')).toEqual([]);
  });
});
