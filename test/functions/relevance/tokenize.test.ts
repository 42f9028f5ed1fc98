import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../../../functions/relevance/tokenize.ts';

const words = (text: string) => tokenize(text).tokens.map(({ word }) => word);
const groups = (text: string, by: 'sentence' | 'paragraph') => {
  const parts: string[][] = [];
  for (const token of tokenize(text).tokens) {
    parts[token[by]] ??= [];
    parts[token[by]]?.push(token.word);
  }
  return parts.map((part) => part.join(' '));
};

describe('tokenize', () => {
  it.each([
    ["Chechnya's anti-gay purge", 'chechnya s anti gay purge'],
    ['homo’s, L.G.B.T.', 'homo s l g b t'],
    ['он гей. Сергей', 'он геи сергеи'],
    ['homosexuel·le·s', 'homosexuel le s'],
    ['see https://example.org/gay-chechnya now', 'see now'],
    ['www.gay.example', ''],
    ['homo\u00adsexuals', 'homosexuals'],
    ['车臣', '车 臣'],
    ['เกย์', 'เ ก ย์'],
    ['\ud800 \u0000 …', ''],
  ])('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it('points at the very characters given', () => {
    const text = '«Tche\u0301tche\u0301nie», dit-il 😀 à Grozny';
    expect(tokenize(text).tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Tche\u0301tche\u0301nie',
      'dit',
      'il',
      'à',
      'Grozny',
    ]);
  });

  it.each([
    ['He left. She stayed', ['he left', 'she stayed']],
    ['«Нет!» Он ушёл', ['нет', 'он ушел']],
    ['Mr. Smith met R. Kadyrov on 5. May', ['mr smith met r kadyrov on 5 may']],
    ['He left in 2017. They stayed', ['he left in 2017', 'they stayed']],
    ['Approx. a hundred', ['approx a hundred']],
    ['he left. she stayed', ['he left', 'she stayed']],
    ['他走了。她留下', ['他 走 了', '她 留 下']],
  ])('finds the sentences of %s', (text, expected) => {
    expect(groups(text, 'sentence')).toEqual(expected);
  });

  it.each([
    ['One block\nAnother block', ['one block', 'another block']],
    ['no capitals\nno matter', ['no capitals', 'no matter']],
    ['A line that is\ncontinued here', ['a line that is continued here']],
    ['one\r\nTwo\r\n\r\nthree', ['one', 'two', 'three']],
    [
      'a purge of\ngay men in\nChechnya was\nnews in the\nspring',
      ['a purge of gay men in chechnya was news in the spring'],
    ],
  ])('finds the paragraphs of %j', (text, expected) => {
    expect(groups(text, 'paragraph')).toEqual(expected);
  });

  it('knows a line that ends as a sentence from a headline', () => {
    const text = 'He left.\nShe said: “Go.”\nAs reported.[12]\nFive bars to see\nReally?';
    expect(tokenize(text).paragraphs.map(({ closed }) => closed)).toEqual([true, true, true, false, true]);
  });

  it('counts half a word for a sign', () => {
    expect(tokenize('车臣 in 2017').tokens.map(({ at }) => at)).toEqual([0.5, 1, 2, 3]);
  });

  it('holds on any text: offsets inside, in order, and words that are there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let before = 0;
        for (const { start, end } of tokenize(text).tokens) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
        }
      }),
    );
  });
});
