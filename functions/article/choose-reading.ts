import type { Block } from './block-text.ts';
import { sameWords, wordsOf } from './same-words.ts';
import { textLength } from './text-length.ts';
import { titleShare, titleWords } from './title-words.ts';

/** Less than this may mean that the cleaning took the article for something else. */
const DOUBTFUL = 500;
const OFF_TITLE = 0.25;
/** How much more another reading must give, or how much more of the title, to be believed. */
const FAR_MORE = 2;
const MUCH_MORE = 1.3;
const MIN_LENGTH = 200;
const MIN_BODY = 400;
const SAMPLES = 20;
const SAMPLE_WORDS = 4;
const HARDLY_HELD = 0.2;
const MOSTLY_HELD = 0.7;
const MORE_HELD = 0.2;

/** The readings of one page; the later ones are only made when the first is doubtful. */
export interface Readings {
  readonly first: readonly Block[];
  /** What the page gives elsewhere as its article's text, for machines: "" where it gives none. */
  readonly bodies: readonly string[];
  readonly others: () => readonly (readonly Block[])[];
}

/**
 * The reading to believe. The first, unless it is short, has next to none of the title's words, or is not the text
 * that the page's own data hold; then another that gives twice as much and as much of the title, or far more of the
 * title, or that text. The data themselves come last: they are often cut short.
 */
export function chooseReading({ first, bodies, others }: Readings, title: string): readonly Block[] {
  const words = titleWords(title);
  const shareOf = (lines: readonly Block[]): number => titleShare(textOf(lines), words) ?? 1;
  const witnesses = bodies.filter((body) => textLength(body) >= MIN_BODY);
  const isOfArticle = (body: string): boolean => {
    const share = titleShare(body, words);
    return heldShare(first, body) > 0 || (share !== undefined && share > 0 && share >= shareOf(first));
  };
  const missed = witnesses.find((body) => isMissed(first, body) && isOfArticle(body));
  if (lengthOf(first) >= DOUBTFUL && shareOf(first) >= OFF_TITLE && missed === undefined) return first;
  const readings = [...others(), ...bodies.map(linesOf)].filter((lines) => lengthOf(lines) >= MIN_LENGTH);
  const needed = missed === undefined ? 1 : Math.max(MOSTLY_HELD, heldShare(first, missed) + MORE_HELD);
  const found = readings.find((lines) => missed !== undefined && heldShare(lines, missed) >= needed);
  if (found !== undefined) return found;
  const isShort = lengthOf(first) < DOUBTFUL || missed !== undefined;
  return readings.reduce((best, other) => (isBetter(other, best, shareOf, isShort) ? other : best), first);
}

/** A text much longer than what was read, or a different one. */
function isMissed(lines: readonly Block[], body: string): boolean {
  const isLonger = textLength(body) >= MUCH_MORE * lengthOf(lines);
  return heldShare(lines, body) < (isLonger ? MOSTLY_HELD : HARDLY_HELD);
}

function isBetter(
  other: readonly Block[],
  best: readonly Block[],
  shareOf: (lines: readonly Block[]) => number,
  isShort: boolean,
): boolean {
  const [share, bestShare] = [shareOf(other), shareOf(best)];
  if (share >= FAR_MORE * bestShare + OFF_TITLE) return true;
  return isShort && lengthOf(other) > FAR_MORE * lengthOf(best) && share >= bestShare / 2;
}

/** The share of some runs of words, taken evenly out of a text, that the lines have. */
function heldShare(lines: readonly Block[], text: string): number {
  const words = wordsOf(sameWords(text));
  const held = ` ${wordsOf(sameWords(textOf(lines))).join(' ')} `;
  const step = Math.max(1, Math.floor((words.length - SAMPLE_WORDS) / SAMPLES));
  const samples = Array.from({ length: SAMPLES }, (_, at) =>
    words.slice(at * step, at * step + SAMPLE_WORDS).join(' '),
  ).filter((sample) => sample !== '');
  return samples.filter((sample) => held.includes(` ${sample} `)).length / Math.max(1, samples.length);
}

/** The lines of a plain text, of which nothing else is known. */
export const linesOf = (text: string): readonly Block[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({
      text: line,
      linkShare: 0,
      isHeading: false,
      isListItem: false,
      isSmall: false,
      parent: null,
    }));

const textOf = (lines: readonly Block[]): string => lines.map(({ text }) => text).join('\n');

/** In characters of an alphabet. */
export const lengthOf = (lines: readonly Block[]): number =>
  lines.reduce((sum, { text }) => sum + textLength(text) + 1, lines.length > 0 ? -1 : 0);
