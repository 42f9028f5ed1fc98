import type { Block } from './block-text.ts';
import { withoutHead } from './clean-head.ts';
import { withoutMiddle } from './clean-middle.ts';
import { withoutTail } from './clean-tail.ts';
import type { Known } from './known.ts';
import { sameWords, wordsOf } from './same-words.ts';

const REPEATED_WORDS = 20;

/** Drops the lines of a read article that are none of its text: byline, dates, captions, prompts, what is related. */
export function cleanText(blocks: readonly Block[], known: Known): Block[] {
  return withoutHead(withoutTail(withoutMiddle(withoutRepeats(blocks)), known), known);
}

function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    const words = sameWords(text);
    const isRepeat = seen.has(words) && wordsOf(text).length >= REPEATED_WORDS;
    seen.add(words);
    return !isRepeat;
  });
}
