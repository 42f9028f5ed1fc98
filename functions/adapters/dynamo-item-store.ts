import type { Item, ItemStore, PendingItems, StoredItem } from '../feed/item-store.ts';
import type { Outcome } from '../feed/outcome.ts';
import { findCandidates } from './dynamo-candidates.ts';
import { getRow } from './dynamo-get.ts';
import { putOnce } from './dynamo-put.ts';
import type { DynamoStoreOptions } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { feedIdOf, PENDING_READ, pendingPlace, pendingUntil, settledPartition } from './item-index.ts';
import { itemAttributes, itemIdOf, itemKey, toItem } from './item-row.ts';
import { hasExpired } from './row-expiry.ts';
import { sortableTime } from './sortable-time.ts';
import { TABLES } from './tables.ts';

/** The items, a row each, and the index of those that wait for their outcome. */
export class DynamoItemStore implements ItemStore, PendingItems {
  readonly #db: DynamoStoreOptions;
  readonly #now: () => Date;

  constructor(options: DynamoStoreOptions) {
    this.#db = options;
    this.#now = options.now ?? (() => new Date());
  }

  async putPending(item: Item): Promise<'new' | 'known'> {
    const row = { ...itemAttributes(item), ...pendingPlace(item, item.nextTry) };
    const put = await putOnce(this.#db, row, this.#now());
    if (put === 'known') await this.#stay(item.id);
    return put;
  }

  /** A feed lists the item again: it does not expire any more. */
  async #stay(itemId: string): Promise<void> {
    const row = await getRow(this.#db, itemKey(itemId));
    const { expires, leavesAt } = row ?? {};
    if (expires === undefined && leavesAt === undefined) return;
    const set = { expires: undefined, leavesAt: undefined };
    await updateIf(this.#db, { key: itemKey(itemId), when: { expires, leavesAt }, set });
  }

  async find(itemId: string): Promise<StoredItem | undefined> {
    const row = await getRow(this.#db, itemKey(itemId));
    return row && !hasExpired(row, this.#now()) ? toItem(row) : undefined;
  }

  async settle(itemId: string, outcome: Outcome): Promise<boolean> {
    const key = itemKey(itemId);
    const set = {
      status: 'settled',
      outcome,
      dayKey: settledPartition(outcome.answer),
      dayAt: sortableTime(outcome.at),
      pendingKey: undefined,
      pendingAt: undefined,
    };
    if (await updateIf(this.#db, { key, when: { status: 'pending', leavesAt: undefined }, set })) return true;
    // Perhaps it left its feed's list before it was read: its expiry was put off until now.
    const leavesAt = (await getRow(this.#db, key))?.leavesAt;
    if (leavesAt === undefined) return false;
    const leaving = { ...set, expires: leavesAt, leavesAt: undefined };
    return updateIf(this.#db, { key, when: { status: 'pending', leavesAt }, set: leaving });
  }

  async postpone(itemId: string, retry: { readonly nextTry: Date; readonly reason: string }): Promise<void> {
    const key = itemKey(itemId);
    const row = await getRow(this.#db, key);
    if (!row) return;
    const item = toItem(row);
    const set = {
      nextTry: sortableTime(retry.nextTry),
      lastFailure: retry.reason,
      ...pendingPlace(item, retry.nextTry),
    };
    await updateIf(this.#db, { key, when: { status: 'pending' }, set, add: { attempts: 1 } });
  }

  async waiting(now: Date): Promise<{ readonly itemId: string; readonly feedId: string }[]> {
    const found = await findCandidates(this.#db, {
      index: TABLES.watch.indexes.pending,
      partitions: PENDING_READ.all,
      to: pendingUntil(now),
    });
    return found.map((row) => ({ itemId: itemIdOf(row), feedId: feedIdOf(row) }));
  }
}
