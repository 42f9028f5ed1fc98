import { familyNames } from './family-names.ts';
import type { Lexicon, SlotRef, Term } from './rule-set.ts';
import type { Token, Tokenized } from './tokenize.ts';

/** A term found in a text, by the indexes of its first and last token. */
export interface Occurrence {
  readonly term: Term;
  readonly first: number;
  readonly last: number;
}

export interface Found {
  readonly occurrences: readonly Occurrence[];
  /** Trie nodes and slots looked at: what the search costs, on any machine. */
  readonly steps: number;
}

/** How far each slot was reached: the token that filled the slot before it, and the first token of its phrase. */
type Reached = Map<number, { readonly at: number; readonly since: number }>;

/**
 * Finds all terms of all languages in one pass. For each slot of a phrase only the latest way to reach it is kept, so
 * the cost of a word is bounded by the terms it begins, whatever the text. A phrase does not cross sentences.
 */
export function findTerms({ tokens }: Tokenized, lexicon: Lexicon): Found {
  const occurrences: Occurrence[] = [];
  const reached: Reached = new Map();
  const refs: SlotRef[] = [];
  const names = familyNames(tokens, lexicon.names);
  let steps = 0;
  for (const [index, token] of tokens.entries()) {
    refs.length = 0;
    steps += collectSlots(token, lexicon, refs) + refs.length;
    for (const ref of refs) {
      const first = advance(ref, index, tokens, reached);
      if (first < 0 || (first === index && names.has(index))) continue;
      occurrences.push({ term: ref.term, first, last: index });
    }
  }
  return { occurrences, steps };
}

/** Fills a slot with the token; the index of the phrase's first token when that completes it, else -1. */
function advance(ref: SlotRef, index: number, tokens: readonly Token[], reached: Reached): number {
  const { term, slot, id } = ref;
  let first = index;
  if (slot > 0) {
    const before = reached.get(id);
    const gap = term.slots[slot]?.gap ?? 0;
    if (before === undefined || index - before.at > gap + 1) return -1;
    if (tokens[before.at]?.sentence !== tokens[index]?.sentence) return -1;
    first = before.since;
  }
  if (slot + 1 === term.slots.length) {
    // The shortest way is the phrase; what follows must begin anew.
    reached.delete(id);
    return first;
  }
  reached.set(id + 1, { at: index, since: first });
  return -1;
}

/** Collects the slots that this word can fill, later slots first: a word must not lead on from itself. */
function collectSlots({ word, capital }: Token, lexicon: Lexicon, refs: SlotRef[]): number {
  let node = lexicon.root;
  let visited = 0;
  for (; visited < word.length; visited += 1) {
    const next = node.next.get(word.charCodeAt(visited));
    if (next === undefined) break;
    node = next;
    if (node.open.length > 0) take(refs, node.open, capital);
  }
  if (visited === word.length) take(refs, node.whole, capital);
  if (refs.length > 1) refs.sort((a, b) => b.slot - a.slot || a.id - b.id);
  return visited + 1;
}

function take(refs: SlotRef[], from: readonly SlotRef[], capital: Token['capital']): void {
  for (const ref of from) {
    if (capital !== 'none' || !ref.term.slots[ref.slot]?.capital) refs.push(ref);
  }
}
