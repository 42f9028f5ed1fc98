import type { Article, OffTopic, Unreadable } from '../../functions/article/article.ts';
import type { ArticleReader } from '../../functions/article/article-reader.ts';
import { FetchError } from '../../functions/fetch/fetch-error.ts';
import type { Fetched, Fetcher } from '../../functions/fetch/fetcher.ts';

/** What a test says of one address: what a reader finds there, or why nobody gets it. */
export type Told = Article | Unreadable | OffTopic | FetchError;

/** A web of told pages: what is at an address is what the test said of it; all else is HTTP 404. */
export class PageTable implements Fetcher, ArticleReader {
  readonly asked: string[] = [];
  readonly #told: ReadonlyMap<string, Told>;

  constructor(told: Readonly<Record<string, Told>>) {
    this.#told = new Map(Object.entries(told));
  }

  async get({ url }: { readonly url: string }): Promise<Fetched> {
    this.asked.push(url);
    const told = this.#told.get(url);
    if (told instanceof FetchError) throw told;
    if (told === undefined)
      throw new FetchError(url, { failure: 'permanent', status: 404, reason: 'HTTP 404' });
    return { url, status: 200, headers: {}, redirects: [], body: new TextEncoder().encode(url) };
  }

  async read({ url }: { readonly url: string }): Promise<Article | Unreadable | OffTopic> {
    const told = this.#told.get(url);
    return told === undefined || told instanceof FetchError ? { unreadable: 'nothing was told of it' } : told;
  }
}
