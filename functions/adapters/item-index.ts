import type { Outcome } from '../feed/outcome.ts';
import type { Row } from './dynamo-table.ts';
import { indexShards } from './index-shards.ts';
import { sortableTime } from './sortable-time.ts';

/** Partitions of the pending index that hold items to read, by the time of their next try. */
export const PENDING_READ = indexShards('pending#read', 8);

/** Partitions of the pending index that hold items given up, by the time of it. */
export const DEAD = indexShards('dead', 8);

/** The place of a pending item: its sort key names the feed too, so that a sweep need not read the row. */
export const pendingPlace = (
  item: { readonly id: string; readonly feedId: string },
  nextTry: Date | string,
): Row => ({
  pendingKey: PENDING_READ.of(item.id),
  pendingAt: `${sortableTime(nextTry)}#${item.feedId}`,
});

/** The last sort key of the items whose next try is not after `now`. */
export const pendingUntil = (now: Date): string => `${sortableTime(now)}#~`;

/** The feed that a pending item's sort key names. */
export const feedIdOf = (found: Row): string => {
  const key = String(found.pendingAt);
  return key.slice(key.indexOf('#') + 1);
};

/** The partition of the day index that holds the items with that answer, by the time of it. */
export const settledPartition = (answer: Outcome['answer']): string => `settled#${answer}`;
