import { createHash } from 'node:crypto';

const TELLING_SENTENCES = 3;
const MIN_SENTENCE_LETTERS = 40;

/**
 * The story an article belongs to, from its text alone: its first sentences of some length, folded, so that copies of
 * an agency's text under other headlines, or cut at the end, come to the same story. The first ones, because they
 * tell what is new: the background further down is the same in every report. A text that has not enough of them is
 * a story of its own, by its canonical URL.
 */
export function storyId({
  text,
  canonicalUrl,
}: {
  readonly text: string;
  readonly canonicalUrl: string;
}): string {
  const telling = sentences(text)
    .filter((sentence) => sentence.length >= MIN_SENTENCE_LETTERS)
    .slice(0, TELLING_SENTENCES);
  const identity = telling.length < TELLING_SENTENCES ? canonicalUrl : telling.join('\n');
  return createHash('sha256').update(identity).digest('base64url').slice(0, 22);
}

function sentences(text: string): string[] {
  return text.split(/[.!?。\n]/u).map(lettersOnly);
}

const lettersOnly = (sentence: string): string =>
  sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
