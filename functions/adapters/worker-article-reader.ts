import type { Anchors } from '../article/anchors.ts';
import type { Article, OffTopic, Unreadable } from '../article/article.ts';
import type { ArticleReader, Page } from '../article/article-reader.ts';
import { JobFailed } from './job-failed.ts';
import { WarmWorker, type WarmWorkerOptions } from './warm-worker.ts';
import { withOwnBody } from './with-own-body.ts';
import { WorkerKilled } from './worker-killed.ts';

/**
 * Pages of 1 MB were read with 300 MB, one after the other. A thread is seldom replaced: to load jsdom again costs as
 * much as the prefilter over hundreds of pages, and a thousand parsed pages leave no memory behind.
 */
const LIMITS: WarmWorkerOptions = { maxOldGenerationSizeMb: 384, maxJobs: 2_000 };

export interface ArticleWorkerOptions extends Omit<WarmWorkerOptions, 'workerData'> {
  /** Pages that mention none of them are told to be off topic; without them every page is read. */
  readonly anchors?: Anchors;
}

/**
 * Reads articles in a warm worker thread: a hostile page costs its own reading only, and says why. A page whose tree
 * costs more than its thread may take is read once more by its source alone, so that no long article is lost.
 */
export class WorkerArticleReader implements ArticleReader {
  readonly #worker: WarmWorker<Page, Article | Unreadable | OffTopic>;

  /** @param bundlePath the article-worker bundle that functions/bundle.mjs makes. */
  constructor(bundlePath: string, { anchors, ...options }: ArticleWorkerOptions = {}) {
    this.#worker = new WarmWorker(bundlePath, { ...LIMITS, ...options, workerData: anchors });
  }

  async read(page: Page): Promise<Article | Unreadable | OffTopic> {
    const first = await this.#attempt(page);
    if (!(first instanceof WorkerKilled)) return first;
    const second = await this.#attempt({ ...page, isTooDear: true });
    const isRead = !(second instanceof WorkerKilled) && !('unreadable' in second);
    return isRead ? second : { unreadable: `reading ${first.reason}` };
  }

  async #attempt(page: Page): Promise<Article | Unreadable | OffTopic | WorkerKilled> {
    try {
      // The caller keeps its bytes (the archive needs them); the thread gets the one copy.
      return await this.#worker.run(page, withOwnBody);
    } catch (error) {
      if (error instanceof WorkerKilled) return error;
      if (error instanceof JobFailed) return { unreadable: `reading failed: ${error.message}` };
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#worker.close();
  }
}
