import { describe, expect, it } from '@jest/globals';
import { storyId } from '../../../functions/match/story-id.ts';

const NEWS = [
  'Two men were taken from a flat in the suburbs of the city on Monday evening.',
  'Relatives said that nobody had told them where the two were being held now.',
  'A lawyer for the family asked the prosecutor to open an inquiry without delay.',
];
const BACKGROUND = [
  'In April 2017 a newspaper first reported that more than a hundred men had been detained and tortured there.',
  'The authorities have denied these reports ever since and say that no such people live in the republic at all.',
  'Human rights groups have helped more than two hundred people to leave the region in the years since then.',
];
const text = (...sentences: string[]): string => sentences.join(' ');
const idOf = (body: string, canonicalUrl = 'https://a.example/1'): string =>
  storyId({ text: body, canonicalUrl });

describe('storyId', () => {
  it('is the same for an agency text elsewhere, cut at the end or typed with other signs', () => {
    const first = idOf(text(...NEWS, ...BACKGROUND));
    expect(idOf(text(...NEWS), 'https://b.example/2')).toBe(first);
    expect(
      idOf(
        text(...NEWS)
          .toUpperCase()
          .replaceAll(' ', '\u00a0'),
        'https://c.example/3',
      ),
    ).toBe(first);
  });

  it('is another one for other news with the same background', () => {
    const other = [
      'A man of 27 was found dead near the town this morning, his family told reporters.',
      ...NEWS.slice(1),
    ];
    expect(idOf(text(...other, ...BACKGROUND))).not.toBe(idOf(text(...NEWS, ...BACKGROUND)));
  });

  it('is by its address for a text without enough sentences', () => {
    expect(idOf('Short.', 'https://a.example/1')).not.toBe(idOf('Short.', 'https://a.example/2'));
    expect(idOf('', 'https://a.example/1')).toMatch(/^[\w-]{22}$/);
  });
});
