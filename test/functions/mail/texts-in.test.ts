import { describe, expect, it } from '@jest/globals';
import { textsIn } from '../../../functions/mail/texts-in.ts';

/** Every text with its key, the ones that take numbers with an example. */
const spoken = (texts: object): [string, string][] =>
  Object.entries(texts).map(([key, text]) => [key, typeof text === 'function' ? `${text(2, 3)}` : text]);

describe('textsIn', () => {
  it('has the same texts in every language', () => {
    const shape = (texts: object) => Object.entries(texts).map(([key, text]) => [key, typeof text]);
    expect(shape(textsIn('ru'))).toEqual(shape(textsIn('en')));
  });

  it('leaves nothing untranslated', () => {
    const readable = { ...textsIn('ru'), andNotRead: textsIn('ru').andNotRead(['х', 'у']) };
    for (const [key, text] of spoken(readable))
      expect([key, text]).toEqual([key, expect.not.stringMatching(/[a-z]/i)]);
  });

  it('counts as the language counts', () => {
    expect([1, 2, 5, 21].map(textsIn('ru').headingNew)).toEqual([
      'Новое: 1 сюжет',
      'Новое: 2 сюжета',
      'Новое: 5 сюжетов',
      'Новое: 21 сюжет',
    ]);
    expect([1, 2].map(textsIn('en').headingNew)).toEqual(['New: 1 story', 'New: 2 stories']);
    expect(textsIn('en').coverage(1203, 1)).toBe('Read: 1,203 articles from 1 feed.');
  });
});
