import type { Fetched } from '../fetch/fetcher.ts';
import type { FailureKind } from './failure-kind.ts';
import type { FeedState, Repeated } from './feed.ts';
import type { FeedPace } from './item.ts';
import { movesAfter } from './moved-feed.ts';
import { withArrivals } from './rhythm.ts';
import { validatorsAfter } from './validators.ts';

/** What a document told that was not the same, byte for byte, as the one before. */
export interface FeedNews {
  readonly bodyHash: string;
  /** How many items it lists. */
  readonly items: number;
  /** The publication dates of those that are new, where they have one. */
  readonly arrived: readonly (string | undefined)[];
  /** How many of the known ones were taken in again in other words. */
  readonly renewed: number;
  /** Whether none of the items listed before is listed now. */
  readonly hasGap: boolean;
  readonly pace: FeedPace | undefined;
}

interface Reading {
  readonly state: FeedState;
  readonly fetched: Fetched;
  /** Undefined after a 304 or the same bytes again. */
  readonly news: FeedNews | undefined;
  readonly now: Date;
}

/** The state of a feed that was read, but for its hub: its failures are forgotten. */
export function stateAfterReading({ state, fetched, news, now }: Reading): FeedState {
  const hasNews = news !== undefined && news.arrived.length + news.renewed > 0;
  return {
    lastSuccess: now.toISOString(),
    lastTried: now.toISOString(),
    consecutiveFailures: 0,
    ...validatorsAfter({ state, fetched, hasNews, now }),
    ...(news === undefined ? knownBefore(state) : learnt(state, news, now)),
    ...movesAfter(state, fetched, now),
  };
}

type Known = Pick<FeedState, 'items' | 'bodyHash' | 'rhythm' | 'pace' | 'possibleGap' | 'renewals'>;

const knownBefore = ({ items, bodyHash, rhythm, pace, possibleGap, renewals }: FeedState): Known => ({
  items,
  ...(bodyHash === undefined ? {} : { bodyHash }),
  ...(rhythm === undefined ? {} : { rhythm }),
  ...(pace === undefined ? {} : { pace }),
  ...(possibleGap === undefined ? {} : { possibleGap }),
  ...(renewals === undefined ? {} : { renewals }),
});

function learnt(state: FeedState, news: FeedNews, now: Date): Known {
  const since = state.lastSuccess === undefined ? undefined : new Date(state.lastSuccess);
  const possibleGap = news.hasGap ? now.toISOString() : state.possibleGap;
  const day = now.toISOString().slice(0, 10);
  const count = renewedToday(state, now) + news.renewed;
  return {
    bodyHash: news.bodyHash,
    items: news.items,
    rhythm: withArrivals(state.rhythm, { published: news.arrived, since, now }),
    ...(news.pace === undefined ? {} : { pace: news.pace }),
    ...(possibleGap === undefined ? {} : { possibleGap }),
    ...(count === 0 ? {} : { renewals: { day, count } }),
  };
}

/** How many changed items of a feed were taken in again on this UTC day. */
export function renewedToday({ renewals }: FeedState, now: Date): number {
  return renewals?.day === now.toISOString().slice(0, 10) ? renewals.count : 0;
}

interface Failed {
  readonly kind: FailureKind;
  readonly reason: string;
  readonly now: Date;
}

/**
 * The state of a feed that could not be read; what was known of it stays. An address it had moved to is forgotten, so
 * that its own one is asked next.
 */
export function stateAfterFailure(state: FeedState, { kind, reason, now }: Failed): FeedState {
  const { movedTo: _, moving: __, ...kept } = state;
  const at = now.toISOString();
  return {
    ...kept,
    lastTried: at,
    lastError: { at, reason },
    consecutiveFailures: state.consecutiveFailures + 1,
    failingSince: state.failingSince ?? at,
    ...(kind === 'gone' ? { gone: onceMore(state.gone, at) } : {}),
  };
}

const onceMore = (was: Repeated | undefined, at: string): Repeated => ({
  since: was?.since ?? at,
  times: (was?.times ?? 0) + 1,
});
