import type { DeadItems, StoredItem } from '../feed/item-store.ts';
import { getRows } from './dynamo-batch-get.ts';
import { findCandidates } from './dynamo-candidates.ts';
import { getRow } from './dynamo-get.ts';
import type { DynamoStoreOptions } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { DEAD, pendingPlace } from './item-index.ts';
import { itemIdOf, itemKey, toItem } from './item-row.ts';
import { sortableTime } from './sortable-time.ts';
import { TABLES } from './tables.ts';

/** Items given up: the same rows, in other partitions of the pending index. */
export class DynamoDeadItems implements DeadItems {
  readonly #db: DynamoStoreOptions;
  readonly #now: () => Date;

  constructor(options: DynamoStoreOptions) {
    this.#db = options;
    this.#now = options.now ?? (() => new Date());
  }

  async bury(itemId: string, reason: string): Promise<void> {
    const set = {
      status: 'dead',
      lastFailure: reason,
      pendingKey: DEAD.of(itemId),
      pendingAt: sortableTime(this.#now()),
    };
    await updateIf(this.#db, { key: itemKey(itemId), when: { status: 'pending' }, set });
  }

  async dead(): Promise<StoredItem[]> {
    const index = TABLES.watch.indexes.pending;
    const found = await findCandidates(this.#db, { index, partitions: DEAD.all });
    const ids = found.map(itemIdOf);
    const rows = await getRows(this.#db, ids.map(itemKey));
    const items = new Map(rows.map(toItem).map((item) => [item.id, item]));
    return ids.flatMap((id) => items.get(id) ?? []).filter((item) => item.status.is === 'dead');
  }

  async revive(itemId: string, now: Date): Promise<boolean> {
    const key = itemKey(itemId);
    const row = await getRow(this.#db, key);
    if (!row) return false;
    const item = toItem(row);
    const set = {
      status: 'pending',
      attempts: 0,
      nextTry: sortableTime(now),
      notBefore: undefined,
      ...pendingPlace(item, now),
    };
    return updateIf(this.#db, { key, when: { status: 'dead' }, set });
  }
}
