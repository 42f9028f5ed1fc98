import type { ItemReports, ItemStatus, StoredItem } from '../feed/item-store.ts';
import { ANSWERS, type Outcome, type Tally } from '../feed/outcome.ts';
import { standingOutcome } from '../feed/standing-outcome.ts';
import { getRows } from './dynamo-batch-get.ts';
import { queryRows } from './dynamo-query.ts';
import { scanRows } from './dynamo-scan.ts';
import type { DynamoStoreOptions } from './dynamo-table.ts';
import { settledPartition } from './item-index.ts';
import { ITEM_PREFIX, itemIdOf, itemKey, toItem, toStatus } from './item-row.ts';
import { hasExpired } from './row-expiry.ts';
import { sortableTime } from './sortable-time.ts';
import { TABLES } from './tables.ts';

const index = TABLES.watch.indexes.day;

function wasUnreadableOn({ status }: StoredItem, day: string): boolean {
  const outcome = standingOutcome(status);
  return outcome?.answer === 'unreadable' && sortableTime(outcome.at).startsWith(day);
}

/** The state of an item that no outcome stands for. */
const toState = ({ is }: ItemStatus): 'pending' | 'dead' => (is === 'dead' ? is : 'pending');

/** Reports over the items. The tally reads every row; the others go by the day index. */
export class DynamoItemReports implements ItemReports {
  readonly #db: DynamoStoreOptions;
  readonly #now: () => Date;

  constructor(options: DynamoStoreOptions) {
    this.#db = options;
    this.#now = options.now ?? (() => new Date());
  }

  async tally(): Promise<Tally> {
    const tally = { items: 0, match: 0, borderline: 0, irrelevant: 0, unreadable: 0, pending: 0, dead: 0 };
    const now = this.#now();
    const only = ['status', 'outcome', 'expires'];
    for await (const row of scanRows(this.#db, { prefix: ITEM_PREFIX, only })) {
      if (hasExpired(row, now)) continue;
      const status = toStatus(row);
      tally.items += 1;
      tally[standingOutcome(status)?.answer ?? toState(status)] += 1;
    }
    return tally;
  }

  async unreadable(day: string): Promise<StoredItem[]> {
    const bounds = { from: `${day}T00:00:00.000Z`, to: `${day}T23:59:59.999Z` };
    const found = await queryRows(this.#db, { index, partition: settledPartition('unreadable'), ...bounds });
    const ids = found.map(itemIdOf);
    const now = this.#now();
    const rows = (await getRows(this.#db, ids.map(itemKey))).filter((row) => !hasExpired(row, now));
    const items = new Map(rows.map(toItem).map((item) => [item.id, item]));
    return ids.flatMap((id) => items.get(id) ?? []).filter((item) => wasUnreadableOn(item, day));
  }

  async settledSince(since: Date): Promise<Record<Outcome['answer'], number>> {
    const from = sortableTime(since);
    const settled = { match: 0, borderline: 0, irrelevant: 0, unreadable: 0 };
    for (const answer of ANSWERS) {
      settled[answer] = (
        await queryRows(this.#db, { index, partition: settledPartition(answer), from })
      ).length;
    }
    return settled;
  }
}
