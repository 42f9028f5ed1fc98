import type { Article } from '../article/article.ts';
import { joinPages } from '../article/join-pages.ts';
import { canonicalUrl } from '../fetch/canonical-url.ts';
import type { Fetched } from '../fetch/fetcher.ts';
import { namesAnchor } from '../relevance/names-anchor.ts';
import type { RuleSet } from '../relevance/rule-set.ts';
import type { Judged } from '../relevance/verdict.ts';
import { furtherPage, isOnSiteOf, type PageServices } from './read-page.ts';

/** More pages of one article are not asked for. */
const MAX_FURTHER_PAGES = 5;
/** No further page is begun later than this: a slow site must not use up the time its reader has. */
const MAX_FURTHER_MS = 45_000;

/** An article with all of its pages that could be had, as received. */
export interface Whole {
  readonly article: Article;
  /** The page that was judged first, then the others. */
  readonly pages: readonly Fetched[];
}

interface FirstPage {
  readonly article: Article;
  readonly fetched: Fetched;
}

type Services = PageServices & { readonly rules: RuleSet; readonly now: () => Date };

/**
 * Reads the rest of an article that stands on several pages or is cut. Further requests are made only where they may
 * matter: for an article that is cut short, or where the text at hand or its feed's words name an anchor of the rules.
 * At most one for the whole text or, where that gives no more, five for the next pages, none of another site; what
 * fails ends it.
 */
export async function wholeArticle(first: FirstPage, words: Judged, services: Services): Promise<Whole> {
  const { article, fetched } = first;
  const until = services.now().getTime() + MAX_FURTHER_MS;
  const alone = { article, pages: [fetched] };
  if (article.kind !== 'article') return alone;
  const whole = await onOnePage(first, services);
  if (whole !== undefined) return whole;
  if (article.nextPage === undefined || !mayMatter(article, words, services.rules)) return alone;
  const further = await nextPages(article, until, services);
  if (further.length === 0) return alone;
  return {
    article: joinPages(
      article,
      further.map((page) => page.article),
    ),
    pages: [fetched, ...further.map((page) => page.fetched)],
  };
}

const mayMatter = ({ title, text }: Article, words: Judged, rules: RuleSet): boolean =>
  namesAnchor([title, text, words.title, words.text].join('\n'), rules);

/** The article with the text of its whole page, when that has more of it. */
async function onOnePage({ article, fetched }: FirstPage, services: Services): Promise<Whole | undefined> {
  const { wholePage, nextPage: _next, ...told } = article;
  if (wholePage === undefined || !isOnSiteOf(article.url, wholePage)) return undefined;
  const whole = await furtherPage({ link: wholePage, title: article.title }, services);
  if (whole === undefined || whole.article.text.length <= article.text.length) return undefined;
  const { text, blocks } = whole.article;
  return { article: { ...told, text, blocks }, pages: [whole.fetched, fetched] };
}

async function nextPages(first: Article, until: number, services: Services): Promise<FirstPage[]> {
  const pages: FirstPage[] = [];
  const seen = new Set([canonicalUrl(first.url)]);
  let next = first.nextPage;
  while (next !== undefined && pages.length < MAX_FURTHER_PAGES) {
    if (seen.has(canonicalUrl(next)) || !isOnSiteOf(first.url, next)) break;
    if (services.now().getTime() > until) break;
    seen.add(canonicalUrl(next));
    const page = await furtherPage({ link: next, title: first.title }, services);
    if (page === undefined || !isOnSiteOf(first.url, page.article.url)) break;
    pages.push(page);
    next = page.article.nextPage;
  }
  return pages;
}
