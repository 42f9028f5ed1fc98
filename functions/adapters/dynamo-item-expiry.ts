import type { ItemExpiry } from '../feed/item-store.ts';
import { getRow } from './dynamo-get.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { itemKey, listedBy } from './item-row.ts';
import { epochSeconds } from './row-expiry.ts';

/** How often another's write may come between before it is a fault. */
const MAX_TRIES = 10;

/** Expiry of items by the table's time to live, once the last feed that lists them has dropped them. */
export class DynamoItemExpiry implements ItemExpiry {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  async expireAt(itemIds: readonly string[], at: Date, feedId: string): Promise<void> {
    for (const itemId of itemIds) await this.#leave(itemId, feedId, epochSeconds(at));
  }

  async #leave(itemId: string, feedId: string, expires: number): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (await this.#leaveOnce(itemId, feedId, expires)) return;
    }
    throw new Error(`dynamo: item ${itemId} changes too often to leave its feed's list`);
  }

  /** What has no outcome yet gets a note instead, which the outcome turns into the expiry. */
  async #leaveOnce(itemId: string, feedId: string, expires: number): Promise<boolean> {
    const key = itemKey(itemId);
    const row = await getRow(this.#db, key);
    if (row === undefined) return true;
    const isListedElsewhere = [...listedBy(row)].some((other) => other !== feedId);
    const when = { status: row.status, listedBy: row.listedBy };
    if (isListedElsewhere) {
      if (!listedBy(row).has(feedId)) return true;
      return updateIf(this.#db, { key, when, set: {}, take: { listedBy: new Set([feedId]) } });
    }
    const set = row.status === 'settled' ? { expires } : { leavesAt: expires };
    return updateIf(this.#db, { key, when, set: { ...set, listedBy: undefined } });
  }
}
