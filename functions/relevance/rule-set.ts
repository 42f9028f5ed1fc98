/** One word of a term: any of these, each whole or (open) as a beginning. */
export interface Slot {
  readonly forms: readonly { readonly text: string; readonly open: boolean }[];
  /** Counts only when the text begins it with a capital. */
  readonly capital: boolean;
  /** How many other words may stand between this one and the one before. */
  readonly gap: number;
}

/** A term as a person wrote it, ready for matching. */
export interface Term {
  readonly concept: string;
  /** The part between `words.` and `.yaml` in its file's name. */
  readonly lang: string;
  readonly written: string;
  readonly slots: readonly Slot[];
  /** Takes the words away from the concept instead of giving them to it. */
  readonly exception: boolean;
}

/** A node of the trie of all words of all terms. */
export interface TrieNode {
  /** By UTF-16 code unit. */
  readonly next: Map<number, TrieNode>;
  /** Slots that a word reaches by ending here. */
  readonly whole: SlotRef[];
  /** Slots that a word reaches by passing here. */
  readonly open: SlotRef[];
}

export interface SlotRef {
  readonly term: Term;
  readonly slot: number;
  /** Number of this slot among all slots of all terms. */
  readonly id: number;
}

export interface Lexicon {
  readonly terms: readonly Term[];
  readonly root: TrieNode;
  readonly slots: number;
  /** Words (folded) that are family names too: where they look like one they do not count. */
  readonly names: ReadonlySet<string>;
}

export const RULE_ZONES = ['title', 'lead', 'top', 'text', 'anywhere'] as const;

/** Part of an article that rules speak of. `top`: headline and lead; `title`: without one, the first sentence. */
export type RuleZone = (typeof RULE_ZONES)[number];

/** A concept made of others: any of `any`, and each of `also` once one of its `once` stands in that zone. */
export interface Combined {
  readonly any: readonly string[];
  readonly also: readonly {
    readonly concept: string;
    readonly once: readonly string[];
    readonly zone: RuleZone;
  }[];
}

/** Places counted by a condition. `oneIn`: at least one for so many words of the text. */
export interface Counted {
  readonly zone: RuleZone;
  readonly times: number;
  readonly oneIn?: number;
}

/** Any of these concepts stands there. */
export interface Find extends Counted {
  readonly find: readonly string[];
}

/** One of each group stands within so many words of the same paragraph, or in the same sentence or paragraph. */
export interface Near extends Counted {
  readonly near: readonly (readonly string[])[];
  readonly within: number | 'sentence' | 'paragraph';
}

export type Condition =
  | Find
  | Near
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] };

/** A text that a rule exists for, with the answer the whole rule set must give. */
export interface Example {
  readonly title: string;
  readonly text: string;
  readonly answer: 'match' | 'borderline' | 'irrelevant';
}

export interface Rule {
  readonly name: string;
  readonly reason: string;
  /** Added when it holds; below zero for a doubt. */
  readonly points: number;
  readonly when: Condition;
  readonly examples: readonly Example[];
}

/** The rules in force, ready to classify with. */
export interface RuleSet {
  /** Short hash of the rule files. */
  readonly version: string;
  readonly lexicon: Lexicon;
  readonly concepts: ReadonlyMap<string, string>;
  readonly combined: ReadonlyMap<string, Combined>;
  /** The lead is the first half of the text, within these numbers of words. */
  readonly lead: { readonly atLeast: number; readonly atMost: number };
  readonly leftovers: Leftovers;
  readonly thresholds: { readonly match: number; readonly borderline: number };
  readonly rules: readonly Rule[];
}

/** Lines that are no part of the article: they are not judged. */
export interface Leftovers {
  /** A line that holds one of these concepts within its first words. */
  readonly startsWith: readonly string[];
  /** An unclosed line of at most so many words after the lead. */
  readonly shortLineWords: number;
}
