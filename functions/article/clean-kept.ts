import type { Block } from './block-text.ts';
import { cleanText } from './clean-text.ts';
import type { Known } from './known.ts';
import { countWords } from './line-kinds.ts';

const MIN_KEPT_SHARE = 0.5;

/** The cleaned lines; the lines as they are when cleaning would leave under half of the words. */
export function cleanKept(blocks: readonly Block[], known: Known): readonly Block[] {
  const cleaned = cleanText(blocks, known);
  return countWords(cleaned) < MIN_KEPT_SHARE * countWords(blocks) ? blocks : cleaned;
}
