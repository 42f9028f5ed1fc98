import { webAddress } from '../feed/web-address.ts';
import { isUrl } from '../fetch/is-url.ts';
import type { ArticleEntry } from './article.ts';
import { type Block, blockText } from './block-text.ts';
import { entryGroups } from './entry-groups.ts';
import { LIST_PATHS } from './kind-words.ts';
import { isParagraph } from './line-kinds.ts';
import { readMoment } from './moment.ts';
import { sameWords, wordsOf } from './same-words.ts';
import type { TextShare } from './text-shares.ts';

/** What tells a list of articles. */
export interface ListPage {
  readonly url: string;
  /** All lines of the page. */
  readonly raw: readonly Block[];
  /** The page's data say that it is a list. */
  readonly isList: boolean;
}

const MIN_TEASERS = 5;
const MIN_UNHINTED = 10;
const MIN_LENGTH = 20;
const TITLE_WORDS = 3;
const MAX_TEASER = 1_500;
const MAX_ENTRIES = 300;
const MAX_OTHER_TEXT = 600;
const HEADLINES =
  'h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h1, a[href] h2, a[href] h3, a[href] h4, a[href] h5';
const NAMED_HEADLINES =
  '[class*="title" i] a[href], a[href][class*="title" i], a[href] [class*="title" i], [class*="headline" i] a[href], a[href] [class*="headline" i]';

/**
 * The teasers of a front page, a tag's or section's page, a search: boxes with a headline that leads to another
 * page. None when there are few, or when the page has text of its own.
 */
export function listEntries(
  body: Element,
  share: (element: Element) => TextShare,
  page: ListPage,
): readonly ArticleEntry[] {
  const teasers = entryGroups(body, share, MIN_LENGTH)
    .map((group) => group.filter((member) => share(member).length <= MAX_TEASER))
    .filter((group) => group.filter(hasOneHeadline).length >= Math.max(3, 0.7 * group.length));
  const entries = distinct(
    teasers
      .flat()
      .slice(0, MAX_ENTRIES)
      .map((member) => fromBox(member, page.url)),
  );
  const isHinted = page.isList || isListAddress(page.url);
  if (entries.length < (isHinted ? MIN_TEASERS : MIN_UNHINTED)) return [];
  return ownText(page.raw, entries) > MAX_OTHER_TEXT ? [] : entries;
}

const hasOneHeadline = (member: Element): boolean => headlineOf(member) !== undefined;

interface Headline {
  readonly text: string;
  readonly link: Element;
}

/** The one headline of a box that is a link; a box of several boxes has more. */
function headlineOf(member: Element): Headline | undefined {
  const [found] = [HEADLINES, NAMED_HEADLINES]
    .map((selector) => [...member.querySelectorAll(selector)])
    .filter((all) => all.length > 0);
  const [element] = found ?? [];
  const link = element?.closest('a[href]') ?? null;
  if (element === undefined || link === null) return undefined;
  const isOne = found?.every(
    (other) => other.closest('a[href]')?.getAttribute('href') === link.getAttribute('href'),
  );
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return isOne === true && wordsOf(text).length >= TITLE_WORDS ? { text, link } : undefined;
}

function isListAddress(url: string): boolean {
  if (!isUrl(url)) return false;
  const { pathname, search } = new URL(url);
  return /^\/(?:index\.\w{3,5})?$/.test(pathname) || LIST_PATHS.test(`${pathname}${search}`);
}

function fromBox(member: Element, base: string): ArticleEntry {
  const headline = headlineOf(member);
  const title = headline?.text ?? '';
  const published = readMoment(member.querySelector('time[datetime]')?.getAttribute('datetime') ?? '')?.iso;
  const url = webAddress(headline?.link.getAttribute('href') ?? '', base);
  const lines = blockText(member)
    .map(({ text }) => text)
    .filter((text) => sameWords(text) !== sameWords(title) && wordsOf(text).length > TITLE_WORDS);
  return {
    ...(title !== '' && { title }),
    text: lines.join('\n'),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

/** Each article once; a box of boxes has its own inside it. */
function distinct(entries: readonly ArticleEntry[]): readonly ArticleEntry[] {
  const byAddress = new Map<string, ArticleEntry>();
  for (const entry of entries) {
    const key = entry.url ?? entry.title;
    if (key !== undefined && !byAddress.has(key)) byAddress.set(key, entry);
  }
  return [...byAddress.values()];
}

/** The letters of the page's paragraphs that no teaser has. */
function ownText(raw: readonly Block[], entries: readonly ArticleEntry[]): number {
  const told = new Set(entries.flatMap(({ text, title = '' }) => [...text.split('\n'), title]));
  return raw
    .filter((block) => isParagraph(block) && !told.has(block.text))
    .reduce((sum, { text }) => sum + text.length, 0);
}
