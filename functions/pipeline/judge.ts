import type { Article } from '../article/article.ts';
import { isKnownByLink } from '../feed/item-identity.ts';
import type { Item } from '../feed/item-store.ts';
import type { Fetched } from '../fetch/fetcher.ts';
import { classify } from '../relevance/classify.ts';
import type { RuleSet } from '../relevance/rule-set.ts';
import type { Judged, Verdict } from '../relevance/verdict.ts';
import { type PageRead, type PageServices, readPage } from './read-page.ts';
import { type Whole, wholeArticle } from './whole-article.ts';

export interface JudgeServices extends PageServices {
  readonly rules: RuleSet;
  readonly now: () => Date;
}

type Relevant = Verdict & { readonly answer: 'match' | 'borderline' };

/** What the rules found, and in what. */
export interface Finding {
  readonly answer: 'match' | 'borderline';
  readonly verdict: Relevant;
  readonly judged: Judged;
  readonly readFrom: 'page' | 'feed';
  readonly reason: string | undefined;
  readonly article: Article | undefined;
  /** The article's pages as received, to be preserved; the first one first. */
  readonly pages: readonly Fetched[];
  /** It is not our turn at the page's server yet: the feed's words are enough for now, the page is still to be read. */
  readonly laterMs?: number;
}

/** What an item's page says to the rules, or its feed's own text when the page could not be had. */
export type Judgement =
  | Finding
  | { readonly answer: 'irrelevant'; readonly readFrom: 'page'; readonly reason: undefined }
  | { readonly answer: 'later'; readonly reason: string; readonly laterMs: number }
  | {
      readonly answer: 'unreadable';
      readonly readFrom: 'feed';
      readonly reason: string;
      /** The next try may do better. */
      readonly mayComeBack: boolean;
      /** How long its server asked to be left alone. */
      readonly retryAfterMs?: number;
    };

/**
 * Judges one item by its page, all pages of it where that may matter. Where the page cannot be had, or says nothing
 * of the story while the feed's own text does (a consent wall, a teaser), the feed's text is judged, and with it what
 * a paywall leaves to see: a missed article is the worst failure. Where several items share a page, the feed's text is what tells them apart, and comes first.
 */
export async function judge(item: Item, services: JudgeServices): Promise<Judgement> {
  const page = await readPage(item, services);
  const words = toJudged(item.title, [item.text, ...teaserOf(page)].join('\n'), item.lang);
  const fromWords = classify(words, services.rules);
  const whole = page.is === 'article' ? await wholeArticle(page, words, services) : undefined;
  const fromPage = whole && judgePage(whole, item, services);
  const fromFeed = isRelevant(fromWords) ? feedFinding(words, fromWords, page) : undefined;
  const found = isKnownByLink(item) ? (fromPage ?? fromFeed) : (fromFeed ?? fromPage);
  return found ?? withoutFinding(page);
}

const teaserOf = (page: PageRead): string[] =>
  page.is === 'unreadable' && page.teaser !== undefined ? [page.teaser] : [];

function withoutFinding(page: PageRead): Judgement {
  if (page.is === 'article' || page.is === 'off topic') {
    return { answer: 'irrelevant', readFrom: 'page', reason: undefined };
  }
  const { reason } = page;
  if (page.is === 'later') return { answer: 'later', reason, laterMs: page.laterMs };
  const { mayComeBack, retryAfterMs } = page;
  const retry = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { answer: 'unreadable', readFrom: 'feed', reason, mayComeBack, ...retry };
}

/** Of a page with many pieces of news each is judged apart, and what is in none of them; the first of the clearest stands for the page. */
function judgePage({ article, pages }: Whole, item: Item, { rules }: JudgeServices): Finding | undefined {
  const candidates = textsOf(article, item).map((judged) => ({ judged, verdict: classify(judged, rules) }));
  const clearest =
    candidates.find(({ verdict }) => verdict.answer === 'match') ??
    candidates.find(({ verdict }) => isRelevant(verdict));
  if (clearest === undefined) return undefined;
  const { judged, verdict } = clearest;
  if (!isRelevant(verdict)) return undefined;
  return { answer: verdict.answer, verdict, judged, readFrom: 'page', reason: undefined, article, pages };
}

function textsOf(article: Article, item: Item): Judged[] {
  const title = article.title || item.title;
  const lang = article.lang ?? item.lang;
  if (article.kind === 'article' || article.entries === undefined)
    return [toJudged(title, article.text, lang)];
  const entries = article.entries.map((entry) => toJudged(entry.title || title, entry.text, lang));
  return [...entries, toJudged(title, outsideEntries(article.text, article.entries), lang)];
}

/** A page's data may list a few of its pieces only. */
function outsideEntries(text: string, entries: NonNullable<Article['entries']>): string {
  const lines = entries.flatMap((entry) => entry.text.split('\n')).filter((line) => line !== '');
  const told = new Set(lines);
  const rest = text.split('\n').filter((line) => !told.has(line));
  return lines.reduce((left, line) => left.replace(line, ''), rest.join('\n'));
}

function feedFinding(judged: Judged, verdict: Relevant, page: PageRead): Finding {
  const pages = page.fetched === undefined ? [] : [page.fetched];
  const isRead = page.is === 'article' || page.is === 'off topic';
  const reason = isRead ? "the page's text says less than its feed's" : page.reason;
  const later = page.is === 'later' ? { laterMs: page.laterMs } : {};
  const { answer } = verdict;
  return { answer, verdict, judged, readFrom: 'feed', reason, article: undefined, pages, ...later };
}

const isRelevant = (verdict: Verdict): verdict is Relevant => verdict.answer !== 'irrelevant';

const toJudged = (title: string, text: string, lang: string | undefined): Judged => ({
  title,
  text,
  ...(lang === undefined ? {} : { lang }),
});
