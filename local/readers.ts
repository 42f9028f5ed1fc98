import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HttpFetcher } from '../functions/adapters/http-fetcher.ts';
import { HttpHubClient } from '../functions/adapters/http-hub-client.ts';
import { PoliteGate } from '../functions/adapters/polite-gate.ts';
import { readRules } from '../functions/adapters/rules-folder.ts';
import { WorkerArticleReader } from '../functions/adapters/worker-article-reader.ts';
import { WorkerFeedParser } from '../functions/adapters/worker-feed-parser.ts';
import type { ArticleReader } from '../functions/article/article-reader.ts';
import { bundleWorkers } from '../functions/bundle.mjs';
import type { FeedParser } from '../functions/feed/feed-parser.ts';
import type { HubClient } from '../functions/feed/hub-client.ts';
import type { Fetcher } from '../functions/fetch/fetcher.ts';
import type { HostTurns } from '../functions/fetch/host-turns.ts';
import type { RobotsStore } from '../functions/fetch/robots-store.ts';
import { anchorsOf } from '../functions/relevance/anchors-of.ts';
import type { RuleSet } from '../functions/relevance/rule-set.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface ReaderOptions {
  /** Exact origins that may be asked although they are not public. */
  readonly allowedOrigins: readonly string[];
  /** Told to publishers in the User-Agent. */
  readonly contact: string;
  /** What is remembered of hosts: whose turn it is there, and what their robots.txt says. */
  readonly manners: { readonly turns: HostTurns; readonly robots: RobotsStore };
}

/** What reads strangers' bytes. */
export interface Readers {
  readonly fetcher: Fetcher;
  readonly feedParser: FeedParser;
  readonly articleReader: ArticleReader;
  readonly hubs: HubClient;
  readonly rules: RuleSet;
  close(): Promise<void>;
}

/** The project's own rules. */
export const RULES_FOLDER = join(root, 'rules');

/** Builds the worker bundles and gives back the folder they lie in. */
export const buildWorkers = (): Promise<string> => bundleWorkers(join(root, 'dist', 'workers'));

/** One machine does everything in one process: what is not used is given back. */
const FRUGAL = { idleMs: 3_000 };
/** A page that needs more is read by its source alone. */
const FRUGAL_PAGES = { ...FRUGAL, maxOldGenerationSizeMb: 128, maxRestingHeapMb: 96 };

/** Opens fetcher, workers and rules. */
export async function openReaders({ allowedOrigins, contact, manners }: ReaderOptions): Promise<Readers> {
  const workers = await buildWorkers();
  const gate = new PoliteGate({ ...manners, now: () => new Date() });
  const fetcher = new HttpFetcher({ allowedOrigins: new Set(allowedOrigins), contact, gate });
  const feedParser = new WorkerFeedParser(join(workers, 'feed-worker.mjs'), FRUGAL);
  const rules = readRules(RULES_FOLDER);
  const anchors = anchorsOf(rules);
  const articleReader = new WorkerArticleReader(join(workers, 'article-worker.mjs'), {
    anchors,
    ...FRUGAL_PAGES,
  });
  const hubs = new HttpHubClient({ allowedOrigins, contact });
  return {
    fetcher,
    feedParser,
    articleReader,
    hubs,
    rules,
    close: async () => {
      await Promise.all([fetcher.close(), feedParser.close(), articleReader.close(), hubs.close()]);
    },
  };
}
