import type { Token } from './tokenize.ts';

/** Words looked at on either side, to tell a sentence from a headline in capitals. */
const AROUND = 12;

/**
 * Indexes of the tokens that are family names here, among words that can be one. A name is written with a capital in
 * the middle of a sentence written small, with no capital after it (Robert Gay said); once it has been met in a text,
 * the same word at the beginning of a sentence with a small letter after it is that name too (Gay said).
 */
export function familyNames(tokens: readonly Token[], words: ReadonlySet<string>): ReadonlySet<number> {
  const found = new Set<number>();
  const met = new Set<string>();
  const openings: number[] = [];
  for (const [index, { word, capital }] of tokens.entries()) {
    if (capital !== 'first' || !words.has(word) || isCapital(tokens, index, index + 1)) continue;
    if (!isSameSentence(tokens, index, index - 1)) {
      openings.push(index);
    } else if (isAmongSmall(tokens, index)) {
      found.add(index);
      met.add(word);
    }
  }
  for (const index of openings) if (met.has(tokens[index]?.word ?? '')) found.add(index);
  return found;
}

function isSameSentence(tokens: readonly Token[], index: number, other: number): boolean {
  return tokens[other]?.sentence === tokens[index]?.sentence;
}

function isCapital(tokens: readonly Token[], index: number, other: number): boolean {
  return isSameSentence(tokens, index, other) && tokens[other]?.capital !== 'none';
}

/** More words around it begin small than with a capital; its own and the sentence's first say nothing. */
function isAmongSmall(tokens: readonly Token[], index: number): boolean {
  let small = 0;
  for (let other = Math.max(1, index - AROUND); other < index + AROUND; other += 1) {
    const token = tokens[other];
    if (token === undefined || other === index || !isSameSentence(tokens, index, other)) continue;
    if (isSameSentence(tokens, index, other - 1)) small += token.capital === 'none' ? 1 : -1;
  }
  return small > 0;
}
