import { oneLine } from '../feed/plain-text.ts';
import { type Metas, metaContent } from './meta-content.ts';
import type { PageMarks } from './page-marks.ts';
import { sameWords, wordsOf } from './same-words.ts';

/** Titles are one line of single spaces. */
const SEPARATORS = /( [|–—\-·•»:/\\]{1,3} |: )/;
const BAR = /[|»·•]/;
const MIN_WORDS = 3;
const MAX_LENGTH = 500;
const MAX_HEADINGS = 50;
const MIN_AGREEMENT = 0.5;

/** The titles that a page gives itself, the site's name still in them. */
export interface PageTitles {
  /** In the meta elements made for sharing. */
  readonly shared: string | undefined;
  /** In the tab of the browser. */
  readonly tab: string;
  readonly headings: readonly string[];
}

/** Gathers the titles of a page; `siteNames` as headings are none. */
export function pageTitles(
  document: Document,
  { metas, marks }: { readonly metas: Metas; readonly marks: PageMarks },
  siteNames: readonly string[],
): PageTitles {
  return {
    shared: metaContent(metas, [
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
    ]),
    tab: readHeading(document.getElementsByTagName('title')[0]?.textContent ?? document.title),
    headings: headingsOf(document, marks, siteNames),
  };
}

/**
 * The title of the article: what the heading of the page and its metadata agree on, without the site's name.
 * @param about what JSON-LD calls it, the names its site goes by, and the host it was read at.
 */
export function readTitle(
  { shared, tab, headings }: PageTitles,
  about: {
    readonly headline: string | undefined;
    readonly siteNames: readonly string[];
    readonly host: string;
  },
): string {
  const heading = bestHeading(headings, [about.headline, shared, tab]);
  const named = [heading, about.headline, shared].filter((title) => title !== undefined && title !== '');
  const best = named[0] ?? tab;
  return withoutSite(oneLine(best).slice(0, MAX_LENGTH), about.siteNames, about.host);
}

/** One line, long titles cut: each is compared with all others, word by word. */
const readHeading = (text: string): string => oneLine(text.slice(0, 4 * MAX_LENGTH)).slice(0, 2 * MAX_LENGTH);

/** The texts of the main headings, without the one that is the site's own name. */
function headingsOf(document: Document, marks: PageMarks, siteNames: readonly string[]): readonly string[] {
  const names = new Set(siteNames.map(sameWords));
  const marked = marks
    .of('itemprop=headline')
    .filter(({ tagName }) => tagName !== 'META' && tagName !== 'H1');
  return [...document.querySelectorAll('h1'), ...marked]
    .slice(0, MAX_HEADINGS)
    .map((heading) => readHeading(heading.textContent ?? ''))
    .filter((heading) => heading !== '' && !names.has(sameWords(heading)));
}

/** The heading whose words the metadata repeats best, more than half; without metadata the only one there is. */
function bestHeading(
  headings: readonly string[],
  titles: readonly (string | undefined)[],
): string | undefined {
  const told = titles.map((title) => sameWords(title ?? '')).filter((title) => title !== '');
  if (told.length === 0) return headings.length === 1 ? headings[0] : undefined;
  const agreements = headings.map((heading) => ({ heading, share: agreement(sameWords(heading), told) }));
  const best = agreements.reduce((a, b) => (b.share > a.share ? b : a), { heading: '', share: 0 });
  return best.share > MIN_AGREEMENT ? best.heading : undefined;
}

/** 1 for the same title; else the share of the words of both that are common, for headings of some length. */
function agreement(heading: string, titles: readonly string[]): number {
  if (titles.includes(heading)) return 1;
  const words = new Set(heading.split(' '));
  if (words.size < MIN_WORDS) return 0;
  const shares = titles.map((title) => {
    const others = new Set(title.split(' '));
    const common = [...words].filter((word) => others.has(word)).length;
    return common / Math.max(words.size, Math.min(others.size, 2 * words.size));
  });
  return Math.max(...shares);
}

/** Cuts the site's name off both ends, and a section before it: "Title | Politics | Site", "Site: Title". */
function withoutSite(title: string, siteNames: readonly string[], host: string): string {
  const pieces = piecesOf(title);
  const isSite = ({ text }: Piece): boolean =>
    siteNames.some((site) => sameWords(site) === sameWords(text)) ||
    (!title.includes(`${text}: `) && isNameOfHost(text, host));
  const last = pieces.at(-1);
  if (pieces.length < 2 || last === undefined) return title;
  const end = title.length - last.text.length - last.separator.length;
  if (isSite(last)) return withoutSection(title.slice(0, end));
  const [first, second] = pieces;
  if (first !== undefined && second !== undefined && isSite(first)) {
    return title.slice(first.text.length + second.separator.length);
  }
  const rest = title.slice(0, end);
  return BAR.test(last.separator) && wordsOf(rest).length >= MIN_WORDS ? rest : title;
}

/** "Title | Politics", the site's name already cut: a bar before one or two words leads to a section. */
function withoutSection(title: string): string {
  const pieces = piecesOf(title);
  const last = pieces.at(-1);
  if (pieces.length < 2 || last === undefined) return title;
  const rest = title.slice(0, title.length - last.text.length - last.separator.length);
  const isLabel =
    BAR.test(last.separator) && wordsOf(last.text).length <= 2 && wordsOf(rest).length >= MIN_WORDS;
  return isLabel ? rest : title;
}

interface Piece {
  readonly text: string;
  /** What stands before it. */
  readonly separator: string;
}

/** A title as its pieces between separators. */
function piecesOf(title: string): readonly Piece[] {
  const parts = title.split(SEPARATORS);
  return parts
    .filter((_, at) => at % 2 === 0)
    .map((text, at) => ({ text, separator: parts[2 * at - 1] ?? '' }));
}

/** "Vortex Cannon" of vortexcannon.com. */
function isNameOfHost(name: string, host: string): boolean {
  const letters = sameWords(name).replaceAll(' ', '');
  return letters.length >= 4 && host.replace(/[^a-z0-9]/g, '').includes(letters);
}
