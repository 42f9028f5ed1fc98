import type { Feed, FeedState } from '../feed/feed.ts';
import type { FeedParser } from '../feed/feed-parser.ts';
import type { FeedStates } from '../feed/feed-store.ts';
import { FeedUnreadable } from '../feed/feed-unreadable.ts';
import type { ParsedFeed } from '../feed/item.ts';
import type { Item, ItemExpiry, ItemStore } from '../feed/item-store.ts';
import { type NewItems, newItems } from '../feed/new-items.ts';
import { nextDue } from '../feed/next-due.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Fetched, Fetcher } from '../fetch/fetcher.ts';
import type { Logger } from './logger.ts';
import { NUDGE_LEASE_MS, PAGES_PER_FEED_AND_ROUND } from './pace.ts';
import type { Queue, ReadMessage } from './queue.ts';

const LISTING_MEMORY_MS = 90 * 24 * 3_600_000;

export interface PollServices {
  readonly feeds: Pick<FeedStates, 'find' | 'save'>;
  readonly items: Pick<ItemStore, 'putPending'>;
  readonly itemExpiry: ItemExpiry;
  readonly fetcher: Fetcher;
  readonly feedParser: FeedParser;
  readonly reads: Queue<ReadMessage>;
  readonly log: Logger;
  readonly now: () => Date;
  /** A number from 0 to 1, to spread the polls. */
  readonly jitter: () => number;
}

/**
 * Reads one feed: its new items become pending, the first of them are nudged on, and only then is the feed's state
 * written, so that a crash in between repeats the poll instead of losing the rest behind the next 304.
 */
export async function poll(feedId: string, services: PollServices): Promise<void> {
  const feed = await services.feeds.find(feedId);
  if (feed === undefined || feed.retired) return;
  const now = services.now();
  const answer = await ask(feed, services);
  if ('failure' in answer) return noteFailure(feed, answer.failure, now, services);
  const found = newItems(feed, answer.parsed, now);
  const fresh = await record(found, now, services);
  await save(feed, stateAfter(feed, answer, found, now), now, services);
  const leftOut = answer.parsed?.leftOut;
  if (leftOut !== undefined)
    services.log.warn('feed cut', { feed: feed.title, items: found.listed.length, leftOut });
  services.log.info('feed read', {
    feed: feed.title,
    items: found.listed.length,
    new: fresh,
    unchanged: answer.parsed === undefined,
  });
}

type FeedAnswer = { readonly fetched: Fetched; readonly parsed: ParsedFeed | undefined };

/** The corridor's catch around one feed: what a publisher does wrong is noted on it; our own failures are thrown. */
async function ask(
  feed: Feed,
  { fetcher, feedParser }: PollServices,
): Promise<FeedAnswer | { failure: string }> {
  const { etag, lastModified } = feed.state;
  try {
    const fetched = await fetcher.get({
      url: feed.url,
      kind: 'feed',
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    });
    if (fetched.status === 304) return { fetched, parsed: undefined };
    const contentType = fetched.headers['content-type'];
    const parsed = await feedParser.parse({
      body: fetched.body,
      url: fetched.url,
      ...(contentType === undefined ? {} : { contentType }),
    });
    return { fetched, parsed };
  } catch (error) {
    if (error instanceof FetchError) return { failure: error.reason };
    if (error instanceof FeedUnreadable) return { failure: error.message };
    throw error;
  }
}

/** Puts the new items as pending, newest first, and nudges as many as one round may read. */
async function record(
  { items }: NewItems,
  now: Date,
  { items: store, reads }: PollServices,
): Promise<number> {
  const nudges: ReadMessage[] = [];
  let fresh = 0;
  for (const [rank, item] of items.entries()) {
    const isFirstRound = rank < PAGES_PER_FEED_AND_ROUND;
    const nextTry = new Date(now.getTime() + (isFirstRound ? NUDGE_LEASE_MS : rank)).toISOString();
    const pending: Item = { ...item, nextTry };
    if ((await store.putPending(pending)) === 'known') continue;
    fresh += 1;
    if (isFirstRound) nudges.push({ itemId: item.id });
  }
  await reads.send(nudges);
  return fresh;
}

function stateAfter(feed: Feed, { fetched }: FeedAnswer, found: NewItems, now: Date): FeedState {
  const etag = fetched.headers.etag ?? (fetched.status === 304 ? feed.state.etag : undefined);
  const lastModified =
    fetched.headers['last-modified'] ?? (fetched.status === 304 ? feed.state.lastModified : undefined);
  return {
    lastSuccess: now.toISOString(),
    lastTried: now.toISOString(),
    consecutiveFailures: 0,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    listed: found.listed,
  };
}

async function save(feed: Feed, state: FeedState, now: Date, services: PollServices): Promise<void> {
  const listed = new Set(state.listed);
  const left = feed.state.listed.filter((id) => !listed.has(id));
  if (left.length > 0) await services.itemExpiry.expireAt(left, new Date(now.getTime() + LISTING_MEMORY_MS));
  const { consecutiveFailures } = state;
  await services.feeds.save(feed.id, state, nextDue({ now, consecutiveFailures, jitter: services.jitter() }));
}

async function noteFailure(feed: Feed, reason: string, now: Date, services: PollServices): Promise<void> {
  const at = now.toISOString();
  const state: FeedState = {
    ...feed.state,
    lastTried: at,
    lastError: { at, reason },
    consecutiveFailures: feed.state.consecutiveFailures + 1,
  };
  const { consecutiveFailures } = state;
  await services.feeds.save(feed.id, state, nextDue({ now, consecutiveFailures, jitter: services.jitter() }));
  services.log.warn('feed not read', { feed: feed.title, url: feed.url, reason });
}
