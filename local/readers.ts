import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HttpFetcher } from '../functions/adapters/http-fetcher.ts';
import { readRules } from '../functions/adapters/rules-folder.ts';
import { WorkerArticleReader } from '../functions/adapters/worker-article-reader.ts';
import { WorkerFeedParser } from '../functions/adapters/worker-feed-parser.ts';
import type { ArticleReader } from '../functions/article/article-reader.ts';
import { bundleWorkers } from '../functions/bundle.mjs';
import type { FeedParser } from '../functions/feed/feed-parser.ts';
import type { Fetcher } from '../functions/fetch/fetcher.ts';
import type { RuleSet } from '../functions/relevance/rule-set.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface ReaderOptions {
  /** Exact origins that may be asked although they are not public. */
  readonly allowedOrigins: readonly string[];
  /** Told to publishers in the User-Agent. */
  readonly contact: string;
}

/** What reads strangers' bytes. */
export interface Readers {
  readonly fetcher: Fetcher;
  readonly feedParser: FeedParser;
  readonly articleReader: ArticleReader;
  readonly rules: RuleSet;
  close(): Promise<void>;
}

/** The project's own rules. */
export const RULES_FOLDER = join(root, 'rules');

/** Builds the worker bundles and gives back the folder they lie in. */
export const buildWorkers = (): Promise<string> => bundleWorkers(join(root, 'dist', 'workers'));

/** Opens fetcher, workers and rules. */
export async function openReaders({ allowedOrigins, contact }: ReaderOptions): Promise<Readers> {
  const workers = await buildWorkers();
  const fetcher = new HttpFetcher({ allowedOrigins: new Set(allowedOrigins), contact });
  const feedParser = new WorkerFeedParser(join(workers, 'feed-worker.mjs'));
  const articleReader = new WorkerArticleReader(join(workers, 'article-worker.mjs'));
  return {
    fetcher,
    feedParser,
    articleReader,
    rules: readRules(RULES_FOLDER),
    close: async () => {
      await Promise.all([fetcher.close(), feedParser.close(), articleReader.close()]);
    },
  };
}
