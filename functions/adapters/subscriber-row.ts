import { z } from 'zod';
import type { Subscriber } from '../subscriber/subscriber.ts';
import type { Row, RowKey } from './dynamo-table.ts';
import { indexShards } from './index-shards.ts';
import { sortableTime } from './sortable-time.ts';

const text = z.string();

const SUBSCRIBER = z.object({
  id: text,
  address: text,
  state: z.enum(['unconfirmed', 'confirmed']),
  cadence: z.enum(['at-once', 'daily']),
  minimum: z.enum(['match', 'borderline']),
  lang: z.enum(['en', 'ru']),
  hour: z.number(),
  zone: text,
  nextDue: text.exactOptional(),
  editions: z.array(text),
  consent: z.object({ at: text, textVersion: text }).exactOptional(),
});

/** How the partition keys of all subscribers begin; their tokens' names lie in the same partitions. */
export const SUBSCRIBER_PREFIX = 'SUB#';

export const subscriberKey = (subscriberId: string): RowKey => ({
  pk: `${SUBSCRIBER_PREFIX}${subscriberId}`,
  sk: 'subscriber',
});

/** The id of the subscriber whose row an index found. */
export const subscriberIdOf = (found: Row): string => String(found.pk).slice(SUBSCRIBER_PREFIX.length);

/** The row that makes an address unique. */
export const addressKey = (addressHash: string): RowKey => ({ pk: `ADDR#${addressHash}`, sk: 'address' });

/** Partitions of the index of those who take alerts at once. */
export const NOW = indexShards('now', 16);

/** Partitions of the index of those who take the digest, by the time of their next one. */
export const DIGEST = indexShards('digest', 16);

/** The places a subscriber has in the indexes; none before they are confirmed. */
export function takerPlaces({ id, state, cadence, nextDue }: Subscriber): Row {
  if (state !== 'confirmed') return {};
  if (cadence === 'at-once') return { nowKey: NOW.of(id) };
  if (nextDue === undefined) throw new Error(`subscriber: ${id} takes a digest that is never due`);
  return { digestKey: DIGEST.of(id), digestAt: sortableTime(nextDue) };
}

/** Reads the row of a subscriber, or throws a ZodError that names what is wrong with it. */
export const toSubscriber = (row: Row): Subscriber => SUBSCRIBER.parse(row);
