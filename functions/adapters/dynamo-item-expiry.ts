import type { ItemExpiry } from '../feed/item-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { itemKey } from './item-row.ts';
import { epochSeconds } from './row-expiry.ts';

/** Expiry of items by the table's time to live. */
export class DynamoItemExpiry implements ItemExpiry {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  async expireAt(itemIds: readonly string[], at: Date): Promise<void> {
    for (const itemId of itemIds) await this.#expire(itemId, epochSeconds(at));
  }

  /** What has no outcome yet gets a note instead, which the outcome turns into the expiry. */
  async #expire(itemId: string, expires: number): Promise<void> {
    const key = itemKey(itemId);
    const isSettled = await updateIf(this.#db, { key, when: { status: 'settled' }, set: { expires } });
    if (isSettled) return;
    const set = { leavesAt: expires };
    if (await updateIf(this.#db, { key, when: { status: 'pending' }, set })) return;
    if (await updateIf(this.#db, { key, when: { status: 'dead' }, set })) return;
    // Settled between the first try and the second, if it is there at all.
    await updateIf(this.#db, { key, when: { status: 'settled' }, set: { expires } });
  }
}
