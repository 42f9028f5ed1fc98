import type { AnchorPhrase, Anchors } from '../article/anchors.ts';
import { charKind } from '../article/char-kind.ts';
import { mostPoints } from './most-points.ts';
import type { RuleSet, Slot, Term } from './rule-set.ts';

/**
 * What a page must hold for any of its text to be a match or borderline, from the logic of the rules: concepts are
 * taken to be present, those with the most words first, for as long as the points stay short of borderline without
 * the others. What is left is one list. The second list is found in the same way with the concepts of the first
 * taken to be present before all others, so that a page must name the one side of the story and the other.
 */
export function anchorsOf(rules: RuleSet): Anchors {
  if (mostPoints(new Set(), rules) >= rules.thresholds.borderline) return { lists: [] };
  const terms = rules.lexicon.terms.filter(({ exception }) => !exception);
  const termsOf = (concept: string): readonly Term[] => terms.filter((term) => term.concept === concept);
  const concepts = [...new Set(terms.map(({ concept }) => concept))];
  const sized = concepts.map((concept) => ({ concept, size: countWords(termsOf(concept)) }));
  const wordiest = sized.sort((a, b) => b.size - a.size).map(({ concept }) => concept);
  const first = indispensable(wordiest, rules);
  const others = wordiest.filter((concept) => !first.includes(concept));
  const second = indispensable([...first, ...others], rules);
  const isTighter = first.some((concept) => !second.includes(concept));
  const lists = isTighter ? [first, second] : [first];
  return { lists: lists.map((list) => list.flatMap((concept) => termsOf(concept).map(phraseOf))) };
}

/** Concepts of which a match or borderline needs one at least, whatever else stands in the text. */
function indispensable(concepts: readonly string[], rules: RuleSet): string[] {
  const taken = new Set<string>();
  return concepts.filter((concept) => {
    const isEnough = mostPoints(new Set([...taken, concept]), rules) >= rules.thresholds.borderline;
    if (!isEnough) taken.add(concept);
    return isEnough;
  });
}

const countWords = (terms: readonly Term[]): number =>
  terms.flatMap(({ slots }) => slots.flatMap(({ forms }) => forms)).length;

/** All words of a term, each in all its forms; signs that follow one another directly become one word. */
function phraseOf({ slots }: Term): AnchorPhrase {
  const phrase: string[][] = [];
  for (const [index, slot] of slots.entries()) {
    const words = slot.forms.map(({ text, open }) => (open ? `${text}*` : text));
    const [only = ''] = words;
    const last = phrase.at(-1);
    const goesOn = slot.gap === 0 && isSign(slot) && isSign(slots[index - 1]);
    if (goesOn && last !== undefined) last[0] += only;
    else phrase.push(words);
  }
  return phrase;
}

const isSign = (slot: Slot | undefined): boolean =>
  slot?.forms.length === 1 && charKind(slot.forms[0]?.text.codePointAt(0) ?? 0) === 'sign';
