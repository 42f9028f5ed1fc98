import { type Sentence, splitSentences } from '../relevance/split-sentences.ts';
import type { Judged, Span, Verdict } from '../relevance/verdict.ts';
import type { Evidence } from './match.ts';

const MOST = 8;
const LONGEST_QUOTE = 400;
/** Of a cut sentence: the quote less the marks of the cuts and half a character. */
const ROOM = LONGEST_QUOTE - 3;
/** How much of a long sentence is shown before the deciding words. */
const LEAD_IN = 160;

interface Quoted {
  readonly sentence: Sentence;
  readonly spans: readonly Span[];
}

/**
 * The deciding places of a verdict, each in its headline or sentence: the headline first, then the sentences in which
 * most different concepts meet; 8 at most, one of a concept in a sentence. A quote has at most 400 characters, line
 * breaks in it are spaces, and `…` marks where a longer sentence was cut.
 */
export function evidenceOf(judged: Judged, verdict: Verdict): Evidence[] {
  return [
    ...quotedIn(judged.title, verdict, 'title'),
    ...quotedIn(judged.text, verdict, 'text').sort((a, b) => b.spans.length - a.spans.length),
  ]
    .flatMap(({ sentence, spans }) => spans.map((span) => quote(judged[span.zone], sentence, span)))
    .slice(0, MOST);
}

/** The sentences that hold spans, in order; the headline is one sentence. */
function quotedIn(text: string, verdict: Verdict, zone: Span['zone']): Quoted[] {
  const spans = verdict.spans.filter((span) => span.zone === zone);
  if (spans.length === 0) return [];
  const sentences =
    zone === 'title'
      ? [{ start: text.length - text.trimStart().length, end: text.trimEnd().length }]
      : splitSentences(text);
  return sentences.flatMap((sentence) => {
    const within = spans.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    return within.length === 0 ? [] : [{ sentence, spans: oneOfEachConcept(within) }];
  });
}

function oneOfEachConcept(spans: readonly Span[]): Span[] {
  return [...new Map([...spans].reverse().map((span) => [span.concept, span])).values()].reverse();
}

function quote(text: string, sentence: Sentence, { concept, term, zone, start, end }: Span): Evidence {
  const fits = sentence.end - sentence.start <= LONGEST_QUOTE;
  const from = fits ? sentence.start : wholeCharacter(text, Math.max(sentence.start, start - LEAD_IN));
  const to = fits ? sentence.end : wholeCharacter(text, Math.min(sentence.end, from + ROOM));
  const before = from > sentence.start ? '…' : '';
  const after = to < sentence.end ? '…' : '';
  const shift = from - before.length;
  return {
    concept,
    term,
    zone,
    quote: before + text.slice(from, to).replace(/[\t\n\r\u2028\u2029]/g, ' ') + after,
    start: start - shift,
    end: Math.min(end, to) - shift,
  };
}

/** Not between the two halves of a surrogate pair: one further if there. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return index > 0 && code >= 0xdc00 && code <= 0xdfff ? index + 1 : index;
}
