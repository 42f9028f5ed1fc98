import type { Item, ItemStore } from '../feed/item-store.ts';
import type { NewItems } from '../feed/new-items.ts';
import { isUrl } from '../fetch/is-url.ts';
import { NUDGE_LEASE_MS, PAGES_PER_FEED_AND_ROUND } from './pace.ts';
import type { Queue, ReadMessage } from './queue.ts';

export interface RecordServices {
  readonly items: Pick<ItemStore, 'putPending' | 'renew'>;
  readonly reads: Queue<ReadMessage>;
  /** How far apart the pages of one host are nudged, in ms: their readers are told to keep that distance. */
  readonly pageSpacingMs: number;
}

type Found = Pick<NewItems, 'fresh' | 'changed'>;
type Arrived = Found['fresh'][number];

/**
 * Puts the new items as pending and takes in the words of the changed ones, newest first, and nudges as many as one
 * round may read, those of one host one after the other. Gives back how many were new.
 */
export async function recordItems(found: Found, now: Date, services: RecordServices): Promise<number> {
  const arrived = [
    ...found.fresh.map((item) => ({ item, isFresh: true })),
    ...found.changed.map((item) => ({ item, isFresh: false })),
  ];
  const nudged: Arrived[] = [];
  let fresh = 0;
  for (const [rank, { item, isFresh }] of arrived.entries()) {
    const isFirstRound = rank < PAGES_PER_FEED_AND_ROUND;
    const nextTry = new Date(now.getTime() + (isFirstRound ? NUDGE_LEASE_MS : rank)).toISOString();
    const pending: Item = { ...item, nextTry };
    const was = await (isFresh ? services.items.putPending(pending) : services.items.renew(pending));
    if (was === 'known') continue;
    if (isFresh) fresh += 1;
    if (isFirstRound) nudged.push(item);
  }
  await nudge(nudged, services);
  return fresh;
}

async function nudge(items: readonly Arrived[], { reads, pageSpacingMs }: RecordServices): Promise<void> {
  const taken = new Map<string, number>();
  const delaysMs = items.map(({ link }) => {
    const host = hostOf(link);
    const place = taken.get(host) ?? 0;
    taken.set(host, place + 1);
    return place * pageSpacingMs;
  });
  await reads.send(
    items.map(({ id }) => ({ itemId: id })),
    delaysMs,
  );
}

const hostOf = (link: string | undefined): string =>
  link !== undefined && isUrl(link) ? new URL(link).host : '';
