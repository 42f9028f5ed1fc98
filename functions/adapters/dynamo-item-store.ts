import type { Item, ItemStore, PendingItems, Retry, StoredItem } from '../feed/item-store.ts';
import type { Outcome } from '../feed/outcome.ts';
import { findCandidates } from './dynamo-candidates.ts';
import { getRow } from './dynamo-get.ts';
import { renewItem } from './dynamo-item-renewal.ts';
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
    if (put === 'known') await this.#stay(item);
    return put;
  }

  /** One more feed lists the item, or the same one again: it does not expire before the last of them drops it. */
  async #stay({ id, feedId }: Item): Promise<void> {
    const set = { expires: undefined, leavesAt: undefined };
    await updateIf(this.#db, { key: itemKey(id), when: {}, set, add: { listedBy: new Set([feedId]) } });
  }

  renew(item: Item): Promise<'renewed' | 'known'> {
    return renewItem(this.#db, item, this.#now());
  }

  async find(itemId: string): Promise<StoredItem | undefined> {
    const row = await getRow(this.#db, itemKey(itemId));
    return row && !hasExpired(row, this.#now()) ? toItem(row) : undefined;
  }

  async settle(itemId: string, outcome: Outcome, version = outcome.version): Promise<boolean> {
    const key = itemKey(itemId);
    const set = {
      status: 'settled',
      outcome,
      dayKey: settledPartition(outcome.answer),
      dayAt: sortableTime(outcome.at),
      pendingKey: undefined,
      pendingAt: undefined,
      notBefore: undefined,
      text: undefined,
    };
    // Rows from before there were versions have none.
    const when = { status: 'pending', version: version === '' ? undefined : version };
    if (await updateIf(this.#db, { key, when: { ...when, leavesAt: undefined }, set })) return true;
    // Perhaps it left its feed's list before it was read: its expiry was put off until now.
    const leavesAt = (await getRow(this.#db, key))?.leavesAt;
    if (leavesAt === undefined) return false;
    const leaving = { ...set, expires: leavesAt, leavesAt: undefined };
    return updateIf(this.#db, { key, when: { ...when, leavesAt }, set: leaving });
  }

  async postpone(itemId: string, { nextTry, reason, countsAsTry = true }: Retry): Promise<void> {
    const key = itemKey(itemId);
    const row = await getRow(this.#db, key);
    if (!row) return;
    const item = toItem(row);
    const set = {
      nextTry: sortableTime(nextTry),
      notBefore: sortableTime(nextTry),
      lastFailure: reason,
      ...pendingPlace(item, nextTry),
    };
    const add = { attempts: countsAsTry ? 1 : 0 };
    await updateIf(this.#db, { key, when: { status: 'pending' }, set, add });
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
