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
  text: text.default(''),
  lang: maybe,
  late: z.boolean(),
  seenAt: text,
  nextTry: text,
  attempts: z.number(),
  version: text.default(''),
  lastFailure: maybe,
  notBefore: maybe,
  renewals: z.number().exactOptional(),
  renewedAt: maybe,
  leftAloneSince: maybe,
});

const OUTCOME = z.object({
  answer: z.enum(ANSWERS),
  readFrom: z.enum(['page', 'feed']),
  reason: maybe,
  matchId: maybe,
  version: text.default(''),
  note: maybe,
  at: text,
});

const STATUS = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['pending', 'dead']), outcome: OUTCOME.exactOptional() }),
  z.object({ status: z.literal('settled'), outcome: OUTCOME }),
]);

/** How the partition keys of all items begin. */
export const ITEM_PREFIX = 'ITEM#';

export const itemKey = (itemId: string): RowKey => ({ pk: `${ITEM_PREFIX}${itemId}`, sk: 'item' });

/** The id of the item whose row an index found. */
export const itemIdOf = (found: Row): string => String(found.pk).slice(ITEM_PREFIX.length);

/** The attributes of a new item; its status and the feeds that list it stand beside them. */
export const itemAttributes = (item: Item): Row & RowKey => ({
  ...itemKey(item.id),
  ...item,
  status: 'pending',
  listedBy: new Set([item.feedId]),
});

const LISTED_BY = z.set(text).catch(new Set());

/** The feeds that list an item; none known in rows from before they were noted. */
export const listedBy = (row: Row): ReadonlySet<string> => LISTED_BY.parse(row.listedBy);

/** Reads what became of an item, from a row with at least status and outcome; throws a ZodError. */
export function toStatus(row: Row): ItemStatus {
  const read = STATUS.parse(row);
  if (read.status === 'settled') return { is: 'settled', outcome: read.outcome satisfies Outcome };
  return { is: read.status, ...(read.outcome === undefined ? {} : { former: read.outcome }) };
}

/** Reads the row of an item, or throws a ZodError that names what is wrong with it. */
export const toItem = (row: Row): StoredItem => ({ ...ITEM.parse(row), status: toStatus(row) });
