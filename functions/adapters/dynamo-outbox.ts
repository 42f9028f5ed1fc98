import type { Delivery, DeliveryKey } from '../subscriber/delivery.ts';
import type { DeliveryReports, DueDeliveries, Outbox, SendResult } from '../subscriber/outbox.ts';
import {
  deliveryKey,
  deliveryKeyOf,
  ON_THEIR_WAY,
  OUT_PREFIX,
  outPlace,
  toDelivery,
} from './delivery-row.ts';
import { findCandidates } from './dynamo-candidates.ts';
import { getRow } from './dynamo-get.ts';
import { putOnce } from './dynamo-put.ts';
import { scanRows } from './dynamo-scan.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { sortableTime } from './sortable-time.ts';
import { TABLES } from './tables.ts';

const isOver = ({ state }: Delivery): boolean => state === 'sent' || state === 'dropped';

const waitingAttributes = ({ nextTry, unanswered }: Extract<SendResult, { state: 'waiting' }>) => ({
  nextTry: sortableTime(nextTry),
  // Once unanswered, always so: a later answer says nothing of the first copy.
  ...(unanswered ? { unanswered } : {}),
});

/** The mails, a row each in their person's partition; those on their way have a place in an index. */
export class DynamoOutbox implements Outbox, DueDeliveries, DeliveryReports {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  put(delivery: Delivery): Promise<'new' | 'known'> {
    const row = { ...deliveryKey(delivery), ...delivery, ...outPlace(delivery) };
    return putOnce(this.#db, row);
  }

  async find(key: DeliveryKey): Promise<Delivery | undefined> {
    const row = await getRow(this.#db, deliveryKey(key));
    return row && toDelivery(row);
  }

  async claim(delivery: Delivery, until: Date): Promise<boolean> {
    if (isOver(delivery)) return false;
    const claimed = { state: 'claimed', id: delivery.id, nextTry: sortableTime(until) } as const;
    return updateIf(this.#db, {
      key: deliveryKey(delivery),
      when: { state: delivery.state, attempts: delivery.attempts },
      set: { ...claimed, ...outPlace(claimed), attempts: delivery.attempts + 1, reason: undefined },
    });
  }

  async record(key: DeliveryKey & { readonly attempts: number }, result: SendResult): Promise<void> {
    const { state } = result;
    const reason = result.state === 'sent' ? undefined : result.reason;
    const waits = result.state === 'waiting' ? waitingAttributes(result) : {};
    await updateIf(this.#db, {
      key: deliveryKey(key),
      when: { state: 'claimed', attempts: key.attempts },
      set: { state, reason, ...waits, ...outPlace({ state, id: key.id, nextTry: '', ...waits }) },
    });
  }

  async due(now: Date): Promise<DeliveryKey[]> {
    const index = TABLES.people.indexes.out;
    const found = await findCandidates(this.#db, { index, partitions: ON_THEIR_WAY, to: sortableTime(now) });
    return found.map(deliveryKeyOf);
  }

  async all(): Promise<Delivery[]> {
    const deliveries: Delivery[] = [];
    for await (const row of scanRows(this.#db, { prefix: OUT_PREFIX })) deliveries.push(toDelivery(row));
    return deliveries;
  }
}
