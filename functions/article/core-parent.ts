import type { Block } from './block-text.ts';
import { wordsOf } from './same-words.ts';

const MIN_SHARE = 0.6;
const MIN_BLOCKS = 3;

/** The element that directly holds most of an article: at least three blocks and 60 % of its words, or undefined. */
export function coreParent(blocks: readonly Block[]): Element | undefined {
  const held = new Map<Element, { readonly words: number; readonly blocks: number }>();
  let total = 0;
  for (const { text, parent } of blocks) {
    const count = wordsOf(text).length;
    total += count;
    const before = (parent === null ? undefined : held.get(parent)) ?? { words: 0, blocks: 0 };
    if (parent !== null) held.set(parent, { words: before.words + count, blocks: before.blocks + 1 });
  }
  for (const [parent, { words, blocks: count }] of held) {
    if (count >= MIN_BLOCKS && words >= MIN_SHARE * total) return parent;
  }
  return undefined;
}
