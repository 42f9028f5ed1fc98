import type { ArticleEntry } from './article.ts';
import type { Block } from './block-text.ts';
import { DIGEST_TITLES } from './kind-words.ts';
import { sameWords, wordsOf } from './same-words.ts';
import { placesIn } from './zone-blocks.ts';

/** What tells a digest. */
export interface DigestPage {
  readonly title: string;
  /** All lines of the page. */
  readonly raw: readonly Block[];
  /** The addresses that headings of the page lead to, by their words (sameWords). */
  readonly headingLinks: ReadonlyMap<string, string>;
}

const MIN_ENTRIES = 3;
const HEADINGS_BEFORE = 3;
const MIN_LINKED = 4;
const MIN_WORDS = 12;
const MIN_LINKED_SHARE = 0.7;

const words = new Set(DIGEST_TITLES.map(sameWords));
const longest = Math.max(...[...words].map((phrase) => phrase.split(' ').length));

/**
 * The pieces of news of an article that has many under their own headings: its title says "in brief" or the like,
 * or most of its headings lead to other pages. None for an ordinary article with headings, an interview, a chronicle.
 */
export function digestEntries(
  kept: readonly Block[],
  { title, raw, headingLinks }: DigestPage,
): readonly ArticleEntry[] {
  const entries = sectionsOf(withHeadings(kept, raw, title)).map(({ heading, lines }) => {
    const url = headingLinks.get(sameWords(heading));
    return { title: heading, text: lines.join('\n'), ...(url !== undefined && { url }) };
  });
  const told = entries.filter(({ text }) => wordsOf(text).length >= MIN_WORDS);
  const linked = entries.filter(({ url }) => url !== undefined).length;
  const isLinked = linked >= Math.max(MIN_LINKED, MIN_LINKED_SHARE * entries.length);
  const isDigest = isLinked || saysDigest(title);
  return isDigest && told.length >= MIN_ENTRIES && told.length >= 0.7 * entries.length ? entries : [];
}

/** The lines of the text with all headings among them: the cleaning takes the first for the article's. */
function withHeadings(kept: readonly Block[], raw: readonly Block[], title: string): readonly Block[] {
  const places = placesIn(kept, raw).filter((place) => place >= 0);
  const [from, to] = [places[0] ?? 0, places.at(-1) ?? -1];
  const texts = new Set(kept.map(({ text }) => text));
  return raw
    .slice(Math.max(0, from - HEADINGS_BEFORE), to + 1)
    .filter(({ text, isHeading }) => texts.has(text) || (isHeading && sameWords(text) !== sameWords(title)));
}

interface Section {
  readonly heading: string;
  readonly lines: string[];
}

function sectionsOf(kept: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  for (const { text, isHeading } of kept) {
    if (isHeading) sections.push({ heading: text, lines: [] });
    else sections.at(-1)?.lines.push(text);
  }
  return sections;
}

/** Whether a title has one of the phrases as whole words. */
function saysDigest(title: string): boolean {
  const pieces = sameWords(title.slice(0, 300)).split(' ');
  return pieces.some((_, from) =>
    Array.from({ length: longest }, (_, more) => pieces.slice(from, from + more + 1).join(' ')).some(
      (phrase) => words.has(phrase),
    ),
  );
}
