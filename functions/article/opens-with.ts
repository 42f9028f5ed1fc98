import { isUnspaced, wordsOf } from './same-words.ts';

const LOOKED_AT = 160;
const HANGUL = /\p{sc=Hangul}/u;
const MIN_GLUED_HANGUL = 4;

/** Whether a line opens with one of the phrases. */
export type Opens = (text: string) => boolean;

/**
 * Phrases count as whole words; where a script puts no spaces between words, or glues its endings on as Korean does,
 * only from two words on. In front may stand anything but letters, digits, "@" and "©".
 */
export function opensWith(phrases: readonly string[]): Opens {
  const byStart = new Map<string, string[]>();
  for (const phrase of phrases.map(straight)) {
    const start = phrase.charAt(0);
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  return (text) => {
    const line = straight(text.slice(0, LOOKED_AT)).replace(/^[^\p{L}\p{N}@©]+/u, '');
    return (byStart.get(line.charAt(0)) ?? []).some((phrase) => opens(line, phrase));
  };
}

const opens = (line: string, phrase: string): boolean =>
  line.startsWith(phrase) && (isWhole(phrase) || !/^[\p{L}\p{M}\p{N}]/u.test(line.slice(phrase.length)));

/** Whether what is glued to the end of a phrase does not change its meaning. */
function isWhole(phrase: string): boolean {
  if (!/[\p{L}\p{M}\p{N}]$/u.test(phrase)) return true;
  if (HANGUL.test(phrase)) return phrase.length >= MIN_GLUED_HANGUL;
  return isUnspaced(phrase) && wordsOf(phrase).length >= 2;
}

/** One spelling for case, quotes, widths and the letters that are often written without their dots. */
export const straight = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replaceAll('ё', 'е')
    .replace(/[\u0307\u00ad\u200b-\u200f]/g, '');

/** Whether any sentence of a text opens so; what somebody is quoted with does not count. */
export const anySentence = (opens: Opens, text: string): boolean =>
  text
    .replace(/[“«„"「『][^“”«»„"「」『』]*(?:[”»“"」』]|$)/gu, '·')
    .split(/(?<=[.!?…:؟।۔])\s+|(?<=[。！？])|[|｜]/u)
    .some((sentence) => !sentence.trimStart().startsWith('·') && opens(sentence));
