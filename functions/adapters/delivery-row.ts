import { z } from 'zod';
import type { Delivery, DeliveryKey } from '../subscriber/delivery.ts';
import type { Row, RowKey } from './dynamo-table.ts';
import { indexShards } from './index-shards.ts';
import { sortableTime } from './sortable-time.ts';

const text = z.string();

const LETTER = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirmation'), day: text }),
  z.object({ kind: z.literal('alert'), matchId: text }),
  z.object({ kind: z.literal('digest'), slot: text, cutoff: text, without: z.array(text) }),
]);

const DELIVERY = z.object({
  subscriberId: text,
  id: text,
  letter: LETTER,
  state: z.enum(['waiting', 'claimed', 'sent', 'unknown', 'dropped']),
  attempts: z.number(),
  unanswered: z.boolean().exactOptional(),
  nextTry: text,
  reason: text.exactOptional(),
});

/** How the partition keys of all deliveries begin. */
export const OUT_PREFIX = 'OUT#';

/** The partition that holds all deliveries to one person. */
export const deliveriesOf = (subscriberId: string): string => `${OUT_PREFIX}${subscriberId}`;

export const deliveryKey = ({ subscriberId, id }: DeliveryKey): RowKey => ({
  pk: deliveriesOf(subscriberId),
  sk: id,
});

/** The key of the delivery whose row an index found. */
export const deliveryKeyOf = ({ pk, sk }: Row): DeliveryKey => ({
  subscriberId: String(pk).slice(OUT_PREFIX.length),
  id: String(sk),
});

const SHARDS = { waiting: indexShards('out#waiting', 16), claimed: indexShards('out#claimed', 16) };

/** All partitions of the index of mails on their way. */
export const ON_THEIR_WAY: readonly string[] = [...SHARDS.waiting.all, ...SHARDS.claimed.all];

/** The place in that index; one that is at its end has none. */
export function outPlace({ state, id, nextTry }: Pick<Delivery, 'state' | 'id' | 'nextTry'>): Row {
  if (state !== 'waiting' && state !== 'claimed') return { outKey: undefined, outAt: undefined };
  return { outKey: SHARDS[state].of(id), outAt: sortableTime(nextTry) };
}

/** Reads the row of a delivery, or throws a ZodError that names what is wrong with it. */
export const toDelivery = (row: Row): Delivery => DELIVERY.parse(row);
