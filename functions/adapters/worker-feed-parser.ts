import type { FeedDocument, FeedParser } from '../feed/feed-parser.ts';
import { FeedUnreadable } from '../feed/feed-unreadable.ts';
import type { ParsedFeed } from '../feed/item.ts';
import { JobFailed } from './job-failed.ts';
import { WarmWorker, type WarmWorkerOptions } from './warm-worker.ts';
import { withOwnBody } from './with-own-body.ts';
import { WorkerKilled } from './worker-killed.ts';

/** A feed of 16 MB takes about 200 MB; what needs more is made to. A thread keeps nothing of a feed, and a new one is slow. */
const LIMITS: WarmWorkerOptions = { maxOldGenerationSizeMb: 256, maxRestingHeapMb: 80, maxJobs: 5_000 };

/** Parses feeds in a warm worker thread, one after the other: a hostile feed costs its own reading only. */
export class WorkerFeedParser implements FeedParser {
  readonly #worker: WarmWorker<FeedDocument, ParsedFeed>;

  /** @param bundlePath the feed-worker bundle that functions/bundle.mjs makes. */
  constructor(bundlePath: string, options?: WarmWorkerOptions) {
    this.#worker = new WarmWorker(bundlePath, { ...LIMITS, ...options });
  }

  async parse({ url, body, contentType }: FeedDocument): Promise<ParsedFeed> {
    try {
      const document = { url, body, ...(contentType !== undefined && { contentType }) };
      return await this.#worker.run(document, withOwnBody);
    } catch (error) {
      if (error instanceof WorkerKilled)
        throw new FeedUnreadable(`feed: reading ${error.reason}`, { cause: error });
      if (error instanceof JobFailed)
        throw new FeedUnreadable(error.message, { cause: error, offers: offersOf(error) });
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#worker.close();
  }
}

const offersOf = ({ detail }: JobFailed): readonly string[] | undefined =>
  Array.isArray(detail) ? detail.filter((offer) => typeof offer === 'string') : undefined;
