import { oneLine } from '../feed/plain-text.ts';
import { metaContent } from './meta-content.ts';
import { sameWords } from './same-words.ts';

const SEPARATORS = /\s+[|–—\-·•»:/\\]+\s+/;
const MIN_WORDS = 3;
const MAX_LENGTH = 500;
const MAX_HEADINGS = 50;
const MIN_AGREEMENT = 0.5;

/**
 * The title of the article: what the heading of the page and its metadata agree on, without the site's name.
 * @param headline what JSON-LD calls it.
 */
export function readTitle(document: Document, headline: string | undefined): string {
  const siteName = metaContent(document, ['og:site_name', 'application-name']);
  const shared = metaContent(document, ['og:title', 'twitter:title', 'dc.title']);
  const tabTitle = oneLine(document.querySelector('head > title, title')?.textContent ?? document.title);
  const heading = bestHeading(headingsOf(document, siteName), [headline, shared, tabTitle]);
  const named = [heading, headline, shared].filter((title) => title !== undefined && title !== '');
  const best = named[0] ?? tabTitle;
  return withoutSite(oneLine(best).slice(0, MAX_LENGTH), siteName, document.location?.hostname ?? '');
}

/** The texts of the main headings, without the one that is the site's own name. */
function headingsOf(document: Document, siteName: string | undefined): readonly string[] {
  return [...document.querySelectorAll('h1, [itemprop="headline"]')]
    .slice(0, MAX_HEADINGS)
    .map((heading) => oneLine(heading.textContent ?? ''))
    .filter((heading) => heading !== '' && sameWords(heading) !== sameWords(siteName ?? ''));
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

/** "Title | Site": cut at the last separator if what follows is the site's name, or at a bar that leaves a title. */
function withoutSite(title: string, siteName: string | undefined, host: string): string {
  const last = title.split(SEPARATORS).at(-1) ?? '';
  if (last === title) return title;
  const before = title.slice(0, title.lastIndexOf(last));
  const rest = before.replace(/\s+[|–—\-·•»:/\\]+\s+$/, '');
  const isSite = sameWords(last) === sameWords(siteName ?? '') || isNameOfHost(last, host);
  const isBar = /[|»·•]\s+$/.test(before) && rest.split(' ').length >= MIN_WORDS;
  return rest !== '' && (isSite || isBar) ? rest : title;
}

/** "Vortex Cannon" of vortexcannon.com. */
function isNameOfHost(name: string, host: string): boolean {
  const letters = sameWords(name).replaceAll(' ', '');
  return letters.length >= 4 && host.replace(/[^a-z0-9]/g, '').includes(letters);
}
