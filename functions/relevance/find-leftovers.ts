import type { Occurrence } from './find-terms.ts';
import type { RuleSet } from './rule-set.ts';
import type { Tokenized } from './tokenize.ts';

/** A line is known as a leftover by its first words. */
const OPENING_WORDS = 4;
/** A longer paragraph is more than the opening of a box, whatever it begins with. */
const LONGEST_OPENING_LINE = 60;

/**
 * Indexes of the paragraphs that are no part of the article although extraction left them in: "Read also: …", and
 * after the lead short lines without a full stop, which are headlines of other articles.
 */
export function findLeftovers(
  text: Tokenized,
  found: readonly Occurrence[],
  { leftovers, lead }: RuleSet,
): ReadonlySet<number> {
  const left = new Set<number>();
  for (const { term, first, last } of found) {
    if (!leftovers.startsWith.includes(term.concept)) continue;
    const paragraph = text.tokens[first]?.paragraph ?? 0;
    const line = text.paragraphs[paragraph];
    if (line === undefined || line.last - line.first >= LONGEST_OPENING_LINE) continue;
    if (last - line.first < OPENING_WORDS) left.add(paragraph);
  }
  const short = shortLines(text, lead.atMost, leftovers.shortLineWords);
  // A text of open lines only is badly cut, not a list of headlines: then they are all there is to judge.
  if (wordsIn(text, short) * 2 <= text.tokens.length) for (const paragraph of short) left.add(paragraph);
  return left;
}

function shortLines(
  { tokens, paragraphs }: Tokenized,
  leadWords: number,
  shortLineWords: number,
): Set<number> {
  const short = new Set<number>();
  for (const [index, { first, last, closed }] of paragraphs.entries()) {
    const begin = tokens[first]?.at ?? 0;
    const length = (tokens[last]?.at ?? 0) - begin;
    if (!closed && begin > leadWords && length < shortLineWords) short.add(index);
  }
  return short;
}

/** How many words those paragraphs have. */
export function wordsIn({ tokens, paragraphs }: Tokenized, which: ReadonlySet<number>): number {
  let words = 0;
  for (const index of which) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) continue;
    words += (tokens[paragraph.last]?.at ?? 0) - (tokens[paragraph.first - 1]?.at ?? 0);
  }
  return words;
}
