import { isUrl } from '../fetch/is-url.ts';
import type { Article, ArticleEntry } from './article.ts';
import type { Block } from './block-text.ts';
import { digestEntries } from './digest-entries.ts';
import { listEntries } from './list-entries.ts';
import { liveEntries, mayBeLive } from './live-entries.ts';
import { metaContent } from './meta-content.ts';
import { isSameSite } from './read-canonical.ts';
import type { PageData } from './read-metadata.ts';
import { sameWords } from './same-words.ts';
import { textShares } from './text-shares.ts';

/** What kind of page it is, and its pieces of news where it has many. */
export interface Kind {
  readonly kind: Article['kind'];
  readonly entries?: readonly ArticleEntry[];
}

/** The entries that a page's boxes show, before it is cleaned, and the addresses its headings lead to. */
export interface Entries {
  readonly live: readonly ArticleEntry[];
  readonly list: readonly ArticleEntry[];
  /** By the words of the headings (sameWords). */
  readonly headingLinks: ReadonlyMap<string, string>;
}

const MIN_ENTRIES = 2;
const MAX_HEADINGS = 500;

/** Reads the entries of a page; call it before the page is cleaned. */
export function readEntries(
  document: Document,
  page: { readonly url: string; readonly raw: readonly Block[]; readonly told: PageData },
): Entries {
  const { url, raw, told } = page;
  const { data, metadata, marks } = told;
  const live = { url, title: metadata.title, updates: data.updates, isLive: data.is === 'live' };
  const isOne = isArticle(told);
  const links = headingLinks(document, url);
  if (isOne && !mayBeLive(live, marks)) return { live: [], list: [], headingLinks: links };
  const share = textShares(document.body);
  const updates = liveEntries(document.body, share, live);
  const isOther = updates.length > 0 || isOne;
  const list = isOther ? [] : listEntries(document.body, share, { url, raw, isList: data.is === 'list' });
  return { live: updates, list, headingLinks: links };
}

/** Whether the page's data say that it is one article. */
export const isArticle = ({ data, metas }: PageData): boolean =>
  data.is === 'article' || data.is === 'live' || metaContent(metas, ['og:type'])?.toLowerCase() === 'article';

/** What the page is: a live blog, a list of teasers, an article in many pieces, or one article. */
export function kindOf(
  entries: Entries,
  kept: readonly Block[],
  page: { readonly title: string; readonly raw: readonly Block[] },
): Kind {
  if (entries.live.length >= MIN_ENTRIES) return { kind: 'live', entries: entries.live };
  if (entries.list.length >= MIN_ENTRIES) return { kind: 'list', entries: entries.list };
  const digest = digestEntries(kept, { ...page, headingLinks: entries.headingLinks });
  return digest.length >= MIN_ENTRIES ? { kind: 'list', entries: digest } : { kind: 'article' };
}

/** Where the headings that are links lead, other pages of the site only. */
function headingLinks(document: Document, url: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const found = ['h2', 'h3', 'h4'].flatMap((name) => [...document.querySelectorAll(name)]);
  for (const heading of found.slice(0, MAX_HEADINGS)) {
    const link = heading.getElementsByTagName('a')[0] ?? heading.closest('a');
    const href = link?.getAttribute('href')?.trim() ?? '';
    if (href === '' || href.startsWith('#') || !isUrl(url) || !isUrl(href, url)) continue;
    const address = new URL(href, url);
    if (isSameSite(address.hostname, new URL(url).hostname))
      links.set(sameWords(heading.textContent ?? ''), address.href);
  }
  return links;
}
