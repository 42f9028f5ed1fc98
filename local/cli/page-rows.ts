import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { WorkerArticleReader } from '../../functions/adapters/worker-article-reader.ts';
import type { Anchors } from '../../functions/article/anchors.ts';
import type { Article, OffTopic, Unreadable } from '../../functions/article/article.ts';
import type { ArticleReader, Page } from '../../functions/article/article-reader.ts';
import { isUrl } from '../../functions/fetch/is-url.ts';
import { buildWorkers } from '../readers.ts';

/** An address for pages that come without one; `.invalid` never names anything (RFC 2606). */
export const NO_ADDRESS = 'https://page.invalid/';

/** The page in a row of the forms `{"html"}` and `{"htmlBase64"}`, or undefined when it holds none. */
export function pageOf(row: Readonly<Record<string, unknown>>): Page | undefined {
  const url = typeof row.url === 'string' && isUrl(row.url) ? row.url : NO_ADDRESS;
  if (typeof row.htmlBase64 === 'string') return { url, body: Buffer.from(row.htmlBase64, 'base64') };
  if (typeof row.html !== 'string') return undefined;
  return { url, body: new TextEncoder().encode(row.html), contentType: 'text/html; charset=utf-8' };
}

export interface ArticleReaders extends ArticleReader {
  /** How many pages are read at the same time. */
  readonly count: number;
  close(): Promise<void>;
}

/** As many article readers as there are cores, up to four, taking pages in turn; with `anchors` they pass over others. */
export async function openArticleReaders(anchors?: Anchors): Promise<ArticleReaders> {
  const bundle = join(await buildWorkers(), 'article-worker.mjs');
  const readers = Array.from(
    { length: Math.min(availableParallelism(), 4) },
    () => new WorkerArticleReader(bundle, anchors === undefined ? {} : { anchors }),
  );
  let turn = 0;
  return {
    count: readers.length,
    read: (page: Page): Promise<Article | Unreadable | OffTopic> => {
      turn += 1;
      const reader = readers[turn % readers.length];
      if (reader === undefined) throw new Error('local: no article reader');
      return reader.read(page);
    },
    close: async () => {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
}
