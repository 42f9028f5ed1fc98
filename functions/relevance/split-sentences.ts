import { tokenize } from './tokenize.ts';

/** Where one sentence stands in its text, in UTF-16 code units, without the white space around it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text in order, divided as the rules see them; each with its punctuation. */
export function splitSentences(text: string): Sentence[] {
  const { tokens } = tokenize(text);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next !== undefined && next.sentence === token.sentence) continue;
    const end = endOfPunctuation(text, token.end, next?.start ?? text.length);
    sentences.push({ start: afterSpace(text, start), end });
    start = end;
  }
  return sentences;
}

function endOfPunctuation(text: string, from: number, before: number): number {
  let end = from;
  while (end < before && !/\s/.test(text[end] ?? ' ')) end += 1;
  return end;
}

function afterSpace(text: string, from: number): number {
  let start = from;
  while (start < text.length && /\s/.test(text[start] ?? '')) start += 1;
  return start;
}
