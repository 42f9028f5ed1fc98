import { describe, expect, it } from '@jest/globals';
import { isUnspaced, sameWords, wordsOf } from '../../../functions/article/same-words.ts';
import { textLength } from '../../../functions/article/text-length.ts';

describe('wordsOf counts', () => {
  it.each([
    ['It’s a co-operative of the 1st ward.', 7],
    ['Сьюдад-Реаль, 4 мая', 3],
    ['किसानों ने कहा', 3],
    ['مُحَمَّد كتب', 2],
    ['城市议会批准了新电车', 5],
    ['NATO秘书长表示', 4],
    ['路面電車の路線', 4],
    ['สภาเมืองมีมติเห็นชอบ', 4],
    ['시의회는 노선을 승인했다', 3],
    ['— … !', 0],
    ['', 0],
  ])('%s', (text, count) => {
    expect(wordsOf(text)).toHaveLength(count);
  });
});

describe('sameWords', () => {
  it.each([
    ['“The Tram” — approved!', 'the tram approved'],
    ['ｔｒａｍ １', 'tram 1'],
    ['ที่มา: ข่าว', 'ที่มา ข่าว'],
    ['', ''],
  ])('of %s', (text, words) => {
    expect(sameWords(text)).toBe(words);
  });
});

it.each([
  ['tram', false],
  ['трамвай', false],
  ['전차', false],
  ['電車', true],
  ['รถราง', true],
])('isUnspaced of %s', (text, expected) => {
  expect(isUnspaced(text)).toBe(expected);
});

it.each([
  ['tram', 4],
  ['трамвай', 7],
  ['電車', 6],
  ['でんしゃ', 8],
  ['전차', 4],
  ['רכבת', 5],
  ['a 電', 5],
  ['', 0],
])('textLength of %s', (text, expected) => {
  expect(textLength(text)).toBe(expected);
});
