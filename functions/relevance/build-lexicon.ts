import { foldWord } from './fold-word.ts';
import type { Lexicon, SlotRef, Term, TrieNode } from './rule-set.ts';

/** What the word files say: the terms, and the words that are family names too. */
export interface Words {
  readonly terms: readonly Term[];
  readonly names: readonly string[];
}

/** Puts all words of all terms into one trie, so that a text is read once whatever the number of terms. */
export function buildLexicon({ terms, names }: Words): Lexicon {
  const root = emptyNode();
  let slots = 0;
  for (const term of terms) {
    for (const [slot, { forms }] of term.slots.entries()) {
      const ref: SlotRef = { term, slot, id: slots };
      slots += 1;
      for (const form of forms) {
        const node = nodeAt(root, form.text);
        (form.open ? node.open : node.whole).push(ref);
      }
    }
  }
  return { terms, root, slots, names: new Set(names.map(foldWord)) };
}

function nodeAt(root: TrieNode, text: string): TrieNode {
  let node = root;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const next = node.next.get(unit) ?? emptyNode();
    node.next.set(unit, next);
    node = next;
  }
  return node;
}

const emptyNode = (): TrieNode => ({ next: new Map(), whole: [], open: [] });
