import type { Evidence } from '../match/match.ts';
import { printable } from './one-line.ts';

/** A piece of a sentence; the marked ones decided. Printable text, not escaped. */
export interface QuotePart {
  readonly text: string;
  readonly marked: boolean;
}

/** A sentence with the words in it that decided. */
export type Quote = readonly QuotePart[];

const MAX_QUOTES = 3;
const MAX_CHARACTERS = 600;

/**
 * The sentences that decided, at most three, each once with all its deciding words; sentences of the text before
 * the headline, which the reader sees anyway.
 */
export function quotesOf(evidence: readonly Evidence[], maxQuotes = MAX_QUOTES): Quote[] {
  const bySentence = new Map<string, Evidence[]>();
  for (const one of evidence.toSorted((a, b) => Number(a.zone === 'title') - Number(b.zone === 'title'))) {
    bySentence.set(one.quote, [...(bySentence.get(one.quote) ?? []), one]);
  }
  const ofText = [...bySentence].filter(([, places]) => places.some(({ zone }) => zone === 'text'));
  const shown = ofText.length > 0 ? ofText : [...bySentence];
  return shown
    .slice(0, maxQuotes)
    .map(([sentence, places]) => quoteOf(sentence.slice(0, MAX_CHARACTERS), places));
}

function quoteOf(sentence: string, places: readonly Evidence[]): Quote {
  const parts: QuotePart[] = [];
  let from = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < from || end <= start || end > sentence.length) continue;
    parts.push(part(sentence.slice(from, start), false), part(sentence.slice(start, end), true));
    from = end;
  }
  parts.push(part(sentence.slice(from), false));
  return parts.filter(({ text }) => text !== '');
}

const part = (text: string, marked: boolean): QuotePart => ({ text: printable(text), marked });
