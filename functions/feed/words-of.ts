import { isAscii } from '../fetch/is-ascii.ts';

/** Runs of other signs, but for the single spaces that stay as they are: most of a text is words with those between. */
const BETWEEN_WORDS = /(?: [^\p{L}\p{N}]|[^\p{L}\p{N} ])[^\p{L}\p{N}]*/gu;
const BETWEEN_ASCII_WORDS = /(?: [^A-Za-z0-9]|[^A-Za-z0-9 ])[^A-Za-z0-9]*/g;

/** The letters and digits of a text, single spaces between the words. */
export function wordsOf(text: string): string {
  const between = isAscii(text) ? BETWEEN_ASCII_WORDS : BETWEEN_WORDS;
  return text.replace(between, ' ').trim();
}
