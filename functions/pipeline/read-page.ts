import { type Article, isUnreadable, type OffTopic, type Unreadable } from '../article/article.ts';
import type { ArticleReader } from '../article/article-reader.ts';
import { isSameSite } from '../article/read-canonical.ts';
import type { Item } from '../feed/item-store.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Fetched, Fetcher } from '../fetch/fetcher.ts';
import { isFrontPage } from '../fetch/is-front-page.ts';
import { isUrl } from '../fetch/is-url.ts';

export interface PageServices {
  readonly fetcher: Fetcher;
  readonly articleReader: ArticleReader;
}

/** What came of an item's page. */
export type PageRead =
  | { readonly is: 'article'; readonly article: Article; readonly fetched: Fetched }
  | { readonly is: 'off topic'; readonly fetched: Fetched }
  | {
      readonly is: 'unreadable';
      readonly reason: string;
      readonly mayComeBack: boolean;
      readonly retryAfterMs?: number;
      readonly fetched?: Fetched;
      /** What the page shows of an article that is behind a wall. */
      readonly teaser?: string;
    }
  | { readonly is: 'later'; readonly reason: string; readonly laterMs: number; readonly fetched?: undefined };

/** An address, and what its article is called elsewhere. */
interface Wanted {
  readonly link: string;
  readonly title: string;
  readonly isFurther?: boolean;
}

/** Of a server that does not say when its turn is. */
const LATER_MS = 60_000;

/** Fetches and reads the page; what a publisher or a page does wrong becomes a reason, our own failures are thrown. */
export async function readPage({ link, title }: Item, services: PageServices): Promise<PageRead> {
  if (link === undefined) return { is: 'unreadable', reason: 'the item has no link', mayComeBack: false };
  if (isFrontPage(link)) {
    return {
      is: 'unreadable',
      reason: 'the item leads to a front page, not to an article',
      mayComeBack: false,
    };
  }
  try {
    return await readAt({ link, title }, services);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const { failure, reason, retryAfterMs } = error;
    if (failure === 'later') return { is: 'later', reason, laterMs: retryAfterMs ?? LATER_MS };
    const retry = retryAfterMs === undefined ? {} : { retryAfterMs };
    return { is: 'unreadable', reason, mayComeBack: failure === 'transient', ...retry };
  }
}

/** A page that shows too little of its article but names where all of it stands is read there. */
async function readAt({ link, title }: Wanted, services: PageServices): Promise<PageRead> {
  const { read, fetched } = await fetchAndRead({ link, title }, services);
  if ('offTopic' in read) return { is: 'off topic', fetched };
  if (!isUnreadable(read)) return { is: 'article', article: read, fetched };
  const { wholePage } = read;
  const isThere = wholePage !== undefined && isOnSiteOf(fetched.url, wholePage);
  const whole = isThere ? await furtherPage({ link: wholePage, title }, services) : undefined;
  if (whole !== undefined) return { is: 'article', ...whole };
  const { unreadable: reason, teaser, mayPass = false } = read;
  const shown = teaser === undefined ? {} : { teaser };
  return { is: 'unreadable', reason, mayComeBack: mayPass, fetched, ...shown };
}

/** A further page of an article, or nothing: what goes wrong with it costs no more than itself. */
export async function furtherPage(
  wanted: Wanted,
  services: PageServices,
): Promise<{ readonly article: Article; readonly fetched: Fetched } | undefined> {
  try {
    const { read, fetched } = await fetchAndRead({ ...wanted, isFurther: true }, services);
    return 'offTopic' in read || isUnreadable(read) ? undefined : { article: read, fetched };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return undefined;
  }
}

/** Whether an address is one of the same site: no page sends us to read another's as its own. */
export const isOnSiteOf = (url: string, other: string): boolean =>
  isUrl(url) && isUrl(other) && isSameSite(new URL(url).hostname, new URL(other).hostname);

async function fetchAndRead(
  { link, ...told }: Wanted,
  { fetcher, articleReader }: PageServices,
): Promise<{ readonly read: Article | Unreadable | OffTopic; readonly fetched: Fetched }> {
  const fetched = await fetcher.get({ url: link, kind: 'page' });
  const contentType = fetched.headers['content-type'];
  const page = { ...told, url: fetched.url, body: fetched.body };
  const read = await articleReader.read(contentType === undefined ? page : { ...page, contentType });
  return { read, fetched };
}
