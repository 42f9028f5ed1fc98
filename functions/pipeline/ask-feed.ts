import { bodyHash } from '../feed/body-hash.ts';
import { type FailureKind, failureKind } from '../feed/failure-kind.ts';
import type { Feed } from '../feed/feed.ts';
import type { FeedParser } from '../feed/feed-parser.ts';
import { FeedUnreadable } from '../feed/feed-unreadable.ts';
import type { ParsedFeed } from '../feed/item.ts';
import { validatorsToSend } from '../feed/validators.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Fetched, Fetcher } from '../fetch/fetcher.ts';

/** What a feed answered: a document that is new to us, the one we know, a failure, or nothing since nobody was asked. */
export type FeedAnswer =
  | { readonly is: 'read'; readonly fetched: Fetched; readonly parsed: ParsedFeed; readonly hash: string }
  | { readonly is: 'unchanged'; readonly fetched: Fetched }
  | {
      readonly is: 'failed';
      readonly kind: FailureKind;
      readonly reason: string;
      readonly retryAfterMs: number | undefined;
    }
  | { readonly is: 'later'; readonly retryAfterMs: number | undefined };

export interface AskServices {
  readonly fetcher: Fetcher;
  readonly feedParser: FeedParser;
}

/**
 * The corridor's catch around one feed: what a publisher does wrong becomes its answer; our own failures are thrown.
 * The same bytes as last time are not parsed again.
 */
export async function askFeed(feed: Feed, now: Date, services: AskServices): Promise<FeedAnswer> {
  const { state, url } = feed;
  try {
    const fetched = await services.fetcher.get({
      url: state.movedTo ?? url,
      kind: 'feed',
      ...validatorsToSend(state, now),
    });
    if (fetched.status === 304) return { is: 'unchanged', fetched };
    const hash = bodyHash(fetched.body);
    if (hash === state.bodyHash) return { is: 'unchanged', fetched };
    const contentType = fetched.headers['content-type'];
    const parsed = await services.feedParser.parse({
      body: fetched.body,
      url: fetched.url,
      ...(contentType === undefined ? {} : { contentType }),
    });
    return { is: 'read', fetched, parsed, hash };
  } catch (error) {
    if (error instanceof FetchError) {
      const { failure, reason, retryAfterMs } = error;
      if (failure === 'later') return { is: 'later', retryAfterMs };
      return { is: 'failed', kind: failureKind(error), reason, retryAfterMs };
    }
    if (!(error instanceof FeedUnreadable)) throw error;
    return { is: 'failed', kind: failureKind(error), reason: error.message, retryAfterMs: undefined };
  }
}
