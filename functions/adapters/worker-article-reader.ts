import type { Article, Unreadable } from '../article/article.ts';
import type { ArticleReader, Page } from '../article/article-reader.ts';
import { JobFailed } from './job-failed.ts';
import { WarmWorker, type WarmWorkerOptions } from './warm-worker.ts';
import { WorkerKilled } from './worker-killed.ts';

/** Pages of 1 MB were read with a heap of 300 MB, one after the other. */
const LIMITS: WarmWorkerOptions = { maxOldGenerationSizeMb: 384 };

/** Reads articles in a warm worker thread: a hostile page costs its own reading only, and says why. */
export class WorkerArticleReader implements ArticleReader {
  readonly #worker: WarmWorker<Page, Article | Unreadable>;

  /** @param bundlePath the article-worker bundle that functions/bundle.mjs makes. */
  constructor(bundlePath: string, options?: WarmWorkerOptions) {
    this.#worker = new WarmWorker(bundlePath, { ...LIMITS, ...options });
  }

  async read({ url, body, contentType }: Page): Promise<Article | Unreadable> {
    // The caller keeps its bytes (the archive needs them); the thread gets the one copy.
    const copy = new Uint8Array(body);
    const page: Page = { url, body: copy, ...(contentType !== undefined && { contentType }) };
    try {
      return await this.#worker.run(page, [copy.buffer]);
    } catch (error) {
      return { unreadable: reasonOf(error) };
    }
  }

  close(): Promise<void> {
    return this.#worker.close();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof WorkerKilled) return `reading ${error.reason}`;
  if (error instanceof JobFailed) return `reading failed: ${error.message}`;
  throw error;
}
