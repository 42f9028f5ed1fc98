import type { FeedDocument, FeedParser } from '../feed/feed-parser.ts';
import { FeedUnreadable } from '../feed/feed-unreadable.ts';
import type { ParsedFeed } from '../feed/item.ts';
import { JobFailed } from './job-failed.ts';
import { WarmWorker, type WarmWorkerOptions } from './warm-worker.ts';
import { WorkerKilled } from './worker-killed.ts';

/** A feed of 16 MB takes about 200 MB; what needs more is made to. */
const LIMITS: WarmWorkerOptions = { maxOldGenerationSizeMb: 256 };

/** Parses feeds in a warm worker thread: a hostile feed costs its own reading only. */
export class WorkerFeedParser implements FeedParser {
  readonly #worker: WarmWorker<FeedDocument, ParsedFeed>;

  /** @param bundlePath the feed-worker bundle that functions/bundle.mjs makes. */
  constructor(bundlePath: string, options?: WarmWorkerOptions) {
    this.#worker = new WarmWorker(bundlePath, { ...LIMITS, ...options });
  }

  async parse({ url, body, contentType }: FeedDocument): Promise<ParsedFeed> {
    const copy = new Uint8Array(body);
    const document: FeedDocument = { url, body: copy, ...(contentType !== undefined && { contentType }) };
    try {
      return await this.#worker.run(document, [copy.buffer]);
    } catch (error) {
      if (error instanceof WorkerKilled)
        throw new FeedUnreadable(`feed: reading ${error.reason}`, { cause: error });
      if (error instanceof JobFailed) throw new FeedUnreadable(error.message, { cause: error });
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#worker.close();
  }
}
