import { describe, expect, it } from '@jest/globals';
import { splitSentences } from '../../../functions/relevance/split-sentences.ts';

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['He left. “She stayed.” Who?', ['He left.', '“She stayed.”', 'Who?']],
    ['  A headline\nThen a text.\n', ['A headline', 'Then a text.']],
    ['«Нет!» — сказал он.', ['«Нет!» — сказал он.']],
    ['他走了。她留下。', ['他走了。', '她留下。']],
    ['one word', ['one word']],
    ['', []],
    ['…!', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
