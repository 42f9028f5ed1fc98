import { BARRIERS, type Barrier } from './barriers.ts';
import type { Block } from './block-text.ts';
import { sameWords } from './same-words.ts';

/** What is known of a page that may be no article. */
export interface Suspect {
  readonly url: string;
  /** The page's source. */
  readonly html: string;
  /** What the page calls itself: its tab, its headings. */
  readonly titles: readonly string[];
  /** All lines of the page. */
  readonly raw: readonly Block[];
  /** The lines that were read as its article. */
  readonly kept: readonly Pick<Block, 'text'>[];
  /** The barriers whose marks the page has. */
  readonly marked: readonly Barrier[];
  /** Its data say that it is an article. */
  readonly isArticle: boolean;
}

/** Less than this is no article, whatever stands in its place. */
const NOTHING = 200;
/** An article has more than this, or says little of a barrier's words. */
const SHORT = 1_500;
/** A page titled and worded as missing may list what else there is. */
const SHORT_LISTED = 4_000;
const LONG_PAGE = 6_000;
/** Not worth the search: a wall is short. */
const HUGE_PAGE = 20_000;
const NOTHING_TOLD = { share: 0, phrases: 0 };
/** So many letters of a sentence are told by a phrase in it. */
const TOLD_BY_PHRASE = 100;
/** Menus and small print, which all pages of a site have. */
const FRAME = 'footer, nav, aside';
const QUOTED = /[“„«][^“”«»„]{1,300}[”“»]|"[^"]{1,300}"/gu;
const CURLY = /[‘’ʼ`]/g;

/** The barriers whose marks a page of little text has; ask before it is cleaned. */
export const markedBarriers = (document: Document, raw: readonly Block[]): readonly Barrier[] =>
  lengthOf(raw) > LONG_PAGE
    ? []
    : BARRIERS.filter(({ marks }) => marks !== '' && document.querySelector(marks) !== null);

/** What a page is that is no article but a wall, a check or a notice in its place; undefined where it may be one. */
export function findBarrier(suspect: Suspect): Barrier | undefined {
  const length = lengthOf(suspect.kept);
  if (length > SHORT_LISTED) return undefined;
  const isStanding = length < NOTHING ? standsAlone : standsInText;
  return BARRIERS.find((barrier) => isStanding(barrier, suspect, length));
}

/** The page has no text to speak of: any sign counts. */
function standsAlone(barrier: Barrier, suspect: Suspect): boolean {
  if (isTitled(barrier, suspect) || suspect.marked.includes(barrier)) return true;
  if (barrier.sources?.test(suspect.html) === true) return true;
  const lines = suspect.raw.filter(
    ({ linkShare, parent }) => linkShare < 0.9 && parent?.closest(FRAME) == null,
  );
  const { share, phrases } = lengthOf(lines) > HUGE_PAGE ? NOTHING_TOLD : toldBy(barrier, lines);
  if (barrier.addresses?.test(suspect.url) === true) return phrases > 0 || !suspect.isArticle;
  if (lengthOf(lines) > LONG_PAGE || suspect.isArticle) return share >= 0.6;
  return share >= 0.5 || (phrases >= 2 && share >= 0.25);
}

/** The page has some text: it must be the barrier's own words, or under its title. */
function standsInText(barrier: Barrier, suspect: Suspect, length: number): boolean {
  const { share, phrases } = toldBy(barrier, suspect.kept);
  const isNamed = isTitled(barrier, suspect) || barrier.addresses?.test(suspect.url) === true;
  if (isNamed && phrases > 0 && !suspect.isArticle) return true;
  if (length > SHORT) return false;
  if (isNamed && (!suspect.isArticle || share >= 0.3)) return true;
  return phrases >= 2 && share >= (suspect.isArticle ? 0.8 : 0.4);
}

function isTitled({ titles }: Barrier, suspect: Suspect): boolean {
  return suspect.titles
    .map((title) => title.slice(0, 300))
    .flatMap((title) => [title, ...title.split(/ [|–—·•-] /)])
    .map((title) => sameWords(title))
    .some((title) => title !== '' && titles.includes(title));
}

/**
 * How many of a barrier's phrases some lines say, and which share of their letters stands around these. What somebody
 * is quoted with does not count.
 */
function toldBy(
  { phrases }: Barrier,
  lines: readonly Pick<Block, 'text'>[],
): { share: number; phrases: number } {
  const found = new Set<string>();
  let told = 0;
  for (const sentence of lines.flatMap(({ text }) => sentencesOf(text))) {
    let rest = sentence;
    for (const phrase of phrases) {
      if (!rest.includes(phrase)) continue;
      found.add(phrase);
      rest = rest.replace(phrase, '·');
    }
    const times = rest.split('·').length - 1;
    told += Math.min(sentence.length, times * TOLD_BY_PHRASE);
  }
  return { share: told / Math.max(1, lengthOf(lines)), phrases: found.size };
}

const sentencesOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/[·]/g, ' ')
    .replace(QUOTED, ' ')
    .replace(CURLY, "'")
    .split(/(?<=[.!?…。])\s*/u);

const lengthOf = (lines: readonly Pick<Block, 'text'>[]): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0);
