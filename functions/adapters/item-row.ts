import { z } from 'zod';
import type { Item, ItemStatus, StoredItem } from '../feed/item-store.ts';
import { ANSWERS, type Outcome } from '../feed/outcome.ts';
import type { Row, RowKey } from './dynamo-table.ts';

const text = z.string();
const maybe = z.string().exactOptional();

const ITEM = z.object({
  id: text,
  feedId: text,
  title: text,
  link: maybe,
  published: maybe,
  text,
  lang: maybe,
  late: z.boolean(),
  seenAt: text,
  nextTry: text,
  attempts: z.number(),
  lastFailure: maybe,
});

const OUTCOME = z.object({
  answer: z.enum(ANSWERS),
  readFrom: z.enum(['page', 'feed']),
  reason: maybe,
  matchId: maybe,
  at: text,
});

const STATUS = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['pending', 'dead']) }),
  z.object({ status: z.literal('settled'), outcome: OUTCOME }),
]);

/** How the partition keys of all items begin. */
export const ITEM_PREFIX = 'ITEM#';

export const itemKey = (itemId: string): RowKey => ({ pk: `${ITEM_PREFIX}${itemId}`, sk: 'item' });

/** The id of the item whose row an index found. */
export const itemIdOf = (found: Row): string => String(found.pk).slice(ITEM_PREFIX.length);

/** The attributes of a new item; its status stands beside them. */
export const itemAttributes = (item: Item): Row & RowKey => ({
  ...itemKey(item.id),
  ...item,
  status: 'pending',
});

/** Reads what became of an item, from a row with at least status and outcome; throws a ZodError. */
export function toStatus(row: Row): ItemStatus {
  const read = STATUS.parse(row);
  return read.status === 'settled'
    ? { is: 'settled', outcome: read.outcome satisfies Outcome }
    : { is: read.status };
}

/** Reads the row of an item, or throws a ZodError that names what is wrong with it. */
export const toItem = (row: Row): StoredItem => ({ ...ITEM.parse(row), status: toStatus(row) });
