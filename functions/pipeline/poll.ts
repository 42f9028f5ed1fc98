import { type FeedNews, renewedToday, stateAfterFailure, stateAfterReading } from '../feed/after-poll.ts';
import type { Feed, ListedItem } from '../feed/feed.ts';
import type { FeedStates } from '../feed/feed-store.ts';
import type { ItemExpiry } from '../feed/item-store.ts';
import { type NewItems, newItems } from '../feed/new-items.ts';
import { dueAfterFailure, dueAfterReading, dueAtItsTurn } from '../feed/next-due.ts';
import { nextListing } from '../feed/next-listing.ts';
import { type AskServices, askFeed, type FeedAnswer } from './ask-feed.ts';
import { keepPush, type PushServices } from './keep-push.ts';
import type { Logger } from './logger.ts';
import { namedHub } from './named-hub.ts';
import { RENEWALS_PER_FEED_AND_DAY } from './pace.ts';
import type { PollMessage } from './queue.ts';
import { type RecordServices, recordItems } from './record-items.ts';

/** What a notice tells within so long after a poll the next regular one finds. */
const NOTICE_GAP_MS = 10_000;
const LISTING_MEMORY_MS = 90 * 24 * 3_600_000;

export interface PollServices extends AskServices, RecordServices {
  readonly feeds: Pick<FeedStates, 'find' | 'listing' | 'saveListing' | 'save'>;
  readonly itemExpiry: ItemExpiry;
  /** Where hubs can reach us; without it feeds are polled only. */
  readonly push?: PushServices;
  readonly log: Logger;
  readonly now: () => Date;
  /** A number from 0 to 1, to spread the polls. */
  readonly jitter: () => number;
}

type Answer<Is extends FeedAnswer['is']> = Extract<FeedAnswer, { readonly is: Is }>;

/** One answer of one feed. */
interface Polled<Is extends FeedAnswer['is']> {
  readonly feed: Feed;
  readonly answer: Answer<Is>;
  readonly now: Date;
}

/**
 * Reads one feed: its new items become pending, the first of them are nudged on, then what it lists is written, and
 * only then its state, so that a crash in between repeats the poll instead of losing the rest behind the next 304.
 * Of a feed that has nothing new no more than its own row is read and written.
 */
export async function poll(
  { feedId, dueAt, isNotice = false }: PollMessage,
  services: PollServices,
): Promise<void> {
  const feed = await services.feeds.find(feedId);
  if (feed === undefined || feed.retired) return;
  // The queue may hold several messages about one due time; the first of them has moved it.
  if (dueAt !== undefined && feed.nextDue > dueAt) return;
  const now = services.now();
  if (isNotice && !mayHearNotice(feed, now)) return;
  const answer = await askFeed(feed, now, services);
  if (answer.is === 'failed') return noteFailure({ feed, answer, now }, services);
  // Nobody was asked: the state stays as it is, the time of the last try included.
  if (answer.is === 'later')
    return services.feeds.save(feed.id, feed.state, dueAtItsTurn(now, answer.retryAfterMs));
  return noteReading({ feed, answer, now }, services);
}

/** Notices bring a poll forward, but not one that a failing server has been spared, nor the second within moments. */
function mayHearNotice({ state, nextDue }: Feed, now: Date): boolean {
  if (state.consecutiveFailures > 0) return Date.parse(nextDue) <= now.getTime();
  return now.getTime() - Date.parse(state.lastTried ?? '1970-01-01') >= NOTICE_GAP_MS;
}

async function noteReading(
  { feed, answer, now }: Polled<'read' | 'unchanged'>,
  services: PollServices,
): Promise<void> {
  const { fetched } = answer;
  const news = answer.is === 'read' ? await takeIn({ feed, answer, now }, services) : undefined;
  const push = await pushOf({ feed, answer, now }, services);
  const state = {
    ...stateAfterReading({ state: feed.state, fetched, news, now }),
    ...(push === undefined ? {} : { push }),
  };
  const isFirst = feed.state.lastSuccess === undefined;
  const { matched } = feed;
  const { headers } = fetched;
  const due = dueAfterReading({ state, matched, headers, isFirst, now, jitter: services.jitter() });
  await services.feeds.save(feed.id, state, due);
  const { log } = services;
  const { title, url } = feed;
  if (state.movedTo !== undefined && state.movedTo !== feed.state.movedTo)
    log.warn('feed has moved', { feed: title, url, to: state.movedTo });
  if (news === undefined) log.info('feed read', { feed: title, items: state.items, new: 0, unchanged: true });
}

/** Keeps all that a document told, its listing last. */
async function takeIn(
  { feed, answer: { parsed, hash }, now }: Polled<'read'>,
  services: PollServices,
): Promise<FeedNews> {
  const { feeds, itemExpiry, log } = services;
  const was = await feeds.listing(feed.id);
  const found = newItems({ feed, listed: was, parsed, now });
  const changed = found.changed.slice(
    0,
    Math.max(0, RENEWALS_PER_FEED_AND_DAY - renewedToday(feed.state, now)),
  );
  const fresh = await recordItems({ fresh: found.fresh, changed }, now, services);
  const listed = withoutPutOff({ ...found, taken: changed }, was);
  const { listing, left, isSame } = nextListing({ was, listed });
  const expires = new Date(now.getTime() + LISTING_MEMORY_MS);
  if (left.length > 0) await itemExpiry.expireAt(left, expires, feed.id);
  if (!isSame) await feeds.saveListing(feed.id, listing);
  const { title, url } = feed;
  const items = listed.length;
  const hasGap = was.length > 0 && items > 0 && found.fresh.length === items;
  if (hasGap) log.warn('feed may have lost items', { feed: title, url, new: items });
  const { leftOut, pace } = parsed;
  if (leftOut !== undefined) log.warn('feed cut', { feed: title, items, leftOut });
  log.info('feed read', { feed: title, items, new: fresh, changed: changed.length, unchanged: false });
  const arrived = found.fresh.map(({ published }) => published);
  return { bodyHash: hash, items, arrived, renewed: changed.length, hasGap, pace };
}

/** Of changed items that are more than one day may bring the old version stays listed, so that their time comes. */
function withoutPutOff(
  { listed, changed, taken }: NewItems & { readonly taken: NewItems['changed'] },
  was: readonly ListedItem[],
): readonly ListedItem[] {
  if (taken.length === changed.length) return listed;
  const putOff = new Set(changed.slice(taken.length).map(({ id }) => id));
  const before = new Map(was.map((item) => [item.id, item]));
  return listed.map((item) => (putOff.has(item.id) ? (before.get(item.id) ?? item) : item));
}

async function pushOf({ feed, answer, now }: Polled<'read' | 'unchanged'>, { push }: PollServices) {
  if (push === undefined) return undefined;
  const named = answer.is === 'read' ? namedHub(answer.fetched, answer.parsed) : 'unread';
  return keepPush({ feed, named, now }, push);
}

async function noteFailure(
  { feed, answer: { kind, reason, retryAfterMs }, now }: Polled<'failed'>,
  { feeds, jitter, log }: PollServices,
): Promise<void> {
  const state = stateAfterFailure(feed.state, { kind, reason, now });
  await feeds.save(feed.id, state, dueAfterFailure({ state, kind, retryAfterMs, now, jitter: jitter() }));
  log.warn('feed not read', { feed: feed.title, url: feed.state.movedTo ?? feed.url, reason });
}
