import { straight } from './opens-with.ts';
import { isUnspaced, wordsOf } from './same-words.ts';

const MIN_LETTERS = 4;
/** Endings change with case and number: the same word begins alike. */
const STEM_LETTERS = 5;
const MIN_WORDS = 3;
const MAX_WORDS = 20;

/** The words of a title that tell what an article is about: its longer ones, without their endings. */
export function titleWords(title: string): ReadonlySet<string> {
  const words = wordsOf(straight(title)).filter((word) => word.length >= MIN_LETTERS || isUnspaced(word));
  return new Set(words.slice(0, MAX_WORDS).map(stemOf));
}

/**
 * The share of a title's words that a text has, 0 to 1; an article repeats them, what stands beside it hardly.
 * Undefined when the title has fewer than three such words, which tell nothing.
 */
export function titleShare(text: string, words: ReadonlySet<string>): number | undefined {
  if (words.size < MIN_WORDS) return undefined;
  // Pieces of a text without spaces may begin one character later than in the title.
  const line = straight(text);
  const stems = new Set(wordsOf(line).map(stemOf));
  return (
    [...words].filter((word) => stems.has(word) || (isUnspaced(word) && line.includes(word))).length /
    words.size
  );
}

const stemOf = (word: string): string => word.slice(0, STEM_LETTERS);
