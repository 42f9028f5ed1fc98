import { AnchorSearch } from '../article/anchor-search.ts';
import { buildAnchorTrie } from '../article/anchor-trie.ts';
import { anchorsOf } from './anchors-of.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * Whether a text names one side of the story at least, so that more of it may name the other. Builds its tables anew
 * at each call: for the few articles that have more pages.
 */
export function namesAnchor(text: string, rules: RuleSet): boolean {
  const trie = buildAnchorTrie(anchorsOf(rules));
  if (trie.lists.length === 0) return true;
  const found = new Uint8Array(trie.words + 1);
  const search = new AnchorSearch(trie, found);
  search.read(text, 0, text.length);
  search.gap();
  const isNamed = (words: readonly number[]): boolean => words.some((word) => found[word] === 1);
  return trie.lists.some((list) => list.some((phrase) => phrase.every(isNamed)));
}
