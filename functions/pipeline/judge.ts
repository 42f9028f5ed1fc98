import { type Article, isUnreadable } from '../article/article.ts';
import type { ArticleReader } from '../article/article-reader.ts';
import type { Item } from '../feed/item-store.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Fetched, Fetcher } from '../fetch/fetcher.ts';
import { classify } from '../relevance/classify.ts';
import type { RuleSet } from '../relevance/rule-set.ts';
import type { Judged, Verdict } from '../relevance/verdict.ts';

export interface JudgeServices {
  readonly fetcher: Fetcher;
  readonly articleReader: ArticleReader;
  readonly rules: RuleSet;
}

type Relevant = Verdict & { readonly answer: 'match' | 'borderline' };

/** What an item's page says to the rules, or its feed's own text when the page could not be had. */
export type Judgement =
  | {
      readonly answer: 'match' | 'borderline';
      readonly verdict: Relevant;
      readonly judged: Judged;
      readonly readFrom: 'page' | 'feed';
      readonly reason: string | undefined;
      readonly article: Article | undefined;
      /** The page as received, to be preserved. */
      readonly page: Fetched | undefined;
    }
  | { readonly answer: 'irrelevant'; readonly readFrom: 'page'; readonly reason: undefined }
  | {
      readonly answer: 'unreadable';
      readonly readFrom: 'feed';
      readonly reason: string;
      /** The next try may do better. */
      readonly mayComeBack: boolean;
    };

/**
 * Judges one item by its page. Where the page cannot be had, or says nothing of the story while the feed's own
 * text does (a consent wall, a teaser), the feed's text is judged: a missed article is the worst failure.
 */
export async function judge(item: Item, services: JudgeServices): Promise<Judgement> {
  const page = await readPage(item, services);
  if ('article' in page) {
    const { article, fetched } = page;
    const judged = toJudged(article.title || item.title, article.text, article.lang ?? item.lang);
    const verdict = classify(judged, services.rules);
    if (isRelevant(verdict)) {
      const { answer } = verdict;
      return { answer, verdict, judged, readFrom: 'page', reason: undefined, article, page: fetched };
    }
  }
  const reason = 'article' in page ? "the page's text says less than its feed's" : page.reason;
  const fromFeed = judgeFeedText(item, { reason, page: page.fetched }, services);
  if (fromFeed !== undefined) return fromFeed;
  if ('article' in page) return { answer: 'irrelevant', readFrom: 'page', reason: undefined };
  return { answer: 'unreadable', readFrom: 'feed', reason, mayComeBack: page.mayComeBack };
}

type PageRead =
  | { readonly article: Article; readonly fetched: Fetched }
  | { readonly reason: string; readonly mayComeBack: boolean; readonly fetched: Fetched | undefined };

/** Fetches and reads the page; what a publisher or a page does wrong becomes a reason, our own failures are thrown. */
async function readPage(item: Item, { fetcher, articleReader }: JudgeServices): Promise<PageRead> {
  if (item.link === undefined)
    return { reason: 'the item has no link', mayComeBack: false, fetched: undefined };
  try {
    const fetched = await fetcher.get({ url: item.link, kind: 'page' });
    const contentType = fetched.headers['content-type'];
    const read = await articleReader.read({
      url: fetched.url,
      body: fetched.body,
      ...(contentType === undefined ? {} : { contentType }),
    });
    if (isUnreadable(read)) return { reason: read.unreadable, mayComeBack: false, fetched };
    return { article: read, fetched };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { reason: error.reason, mayComeBack: error.failure === 'transient', fetched: undefined };
  }
}

function judgeFeedText(
  item: Item,
  { reason, page }: { readonly reason: string; readonly page: Fetched | undefined },
  { rules }: JudgeServices,
): Judgement | undefined {
  const judged = toJudged(item.title, item.text, item.lang);
  const verdict = classify(judged, rules);
  if (!isRelevant(verdict)) return undefined;
  return { answer: verdict.answer, verdict, judged, readFrom: 'feed', reason, article: undefined, page };
}

const isRelevant = (verdict: Verdict): verdict is Relevant => verdict.answer !== 'irrelevant';

const toJudged = (title: string, text: string, lang: string | undefined): Judged => ({
  title,
  text,
  ...(lang === undefined ? {} : { lang }),
});
