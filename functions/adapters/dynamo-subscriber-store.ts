import type { Subscriber } from '../subscriber/subscriber.ts';
import type { SubscriberReports, SubscriberStore, Takers } from '../subscriber/subscriber-store.ts';
import { deliveriesOf } from './delivery-row.ts';
import { findCandidates } from './dynamo-candidates.ts';
import { deleteRows } from './dynamo-delete.ts';
import { getRow } from './dynamo-get.ts';
import { putOnce } from './dynamo-put.ts';
import { queryRows } from './dynamo-query.ts';
import { scanRows } from './dynamo-scan.ts';
import type { DynamoStoreOptions, DynamoTable } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { epochSeconds, hasExpired } from './row-expiry.ts';
import { sortableTime } from './sortable-time.ts';
import {
  addressKey,
  DIGEST,
  NOW,
  SUBSCRIBER_PREFIX,
  subscriberIdOf,
  subscriberKey,
  takerPlaces,
  toSubscriber,
} from './subscriber-row.ts';
import { TABLES } from './tables.ts';
import { tokenKeyOf } from './token-row.ts';

const UNFINISHED_MS = 24 * 3_600_000;

/**
 * The people: a row for the subscriber and one for the hash of the address, which makes it unique. The confirmed have
 * a place in the index of what they take.
 */
export class DynamoSubscriberStore implements SubscriberStore, Takers, SubscriberReports {
  readonly #db: DynamoTable;
  readonly #now: () => Date;

  constructor(options: DynamoStoreOptions) {
    this.#db = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** The record first, so that an address never leads to nobody; until it has its address it is to expire. */
  async add(subscriber: Subscriber, addressHash: string) {
    const { id } = subscriber;
    const key = subscriberKey(id);
    const row = { ...key, ...subscriber, ...takerPlaces(subscriber), expires: this.#soon() };
    const was = await putOnce(this.#db, row, this.#now());
    const owner = await this.#claimAddress(addressHash, id);
    if (owner === id) {
      await updateIf(this.#db, { key, when: {}, set: { expires: undefined } });
      return { id, was };
    }
    if (was === 'new') await deleteRows(this.#db, [key]);
    return { id: owner, was: 'known' } as const;
  }

  /** Claims the address and gives back whose it is now: ours, or that of the one who has a record already. */
  async #claimAddress(addressHash: string, id: string): Promise<string> {
    const key = addressKey(addressHash);
    if ((await putOnce(this.#db, { ...key, id })) === 'new') return id;
    const owner = await this.#ownerOf(addressHash);
    if (owner === undefined) return this.#claimAddress(addressHash, id);
    if (owner === id || (await this.find(owner))) return owner;
    // A crash left the address without a record: whoever comes next takes it over.
    const isOurs = await updateIf(this.#db, { key, when: { id: owner }, set: { id } });
    return isOurs ? id : this.#claimAddress(addressHash, id);
  }

  async #ownerOf(addressHash: string): Promise<string | undefined> {
    const row = await getRow(this.#db, addressKey(addressHash));
    return typeof row?.id === 'string' ? row.id : undefined;
  }

  /** When a record is to be gone that a crash left half made or half removed. */
  #soon(): number {
    return epochSeconds(new Date(this.#now().getTime() + UNFINISHED_MS));
  }

  async find(subscriberId: string): Promise<Subscriber | undefined> {
    const row = await getRow(this.#db, subscriberKey(subscriberId));
    return row && !hasExpired(row, this.#now()) ? toSubscriber(row) : undefined;
  }

  async confirm(
    subscriberId: string,
    consent: { readonly at: Date; readonly textVersion: string; readonly nextDue?: Date },
  ): Promise<boolean> {
    const known = await this.find(subscriberId);
    if (known?.state !== 'unconfirmed') return false;
    const changed = {
      state: 'confirmed',
      consent: { at: consent.at.toISOString(), textVersion: consent.textVersion },
      // Without a due time the first digest is due at once: late is better than never.
      ...(known.cadence === 'daily' ? { nextDue: (consent.nextDue ?? consent.at).toISOString() } : {}),
    } as const;
    const set = { ...changed, ...takerPlaces({ ...known, ...changed }), expires: undefined };
    const when = { state: 'unconfirmed', cadence: known.cadence };
    return updateIf(this.#db, { key: subscriberKey(subscriberId), when, set });
  }

  /** Silences first and deletes the record late, so that after a crash it can be found and removed again. */
  async remove(subscriberId: string, addressHash: string): Promise<void> {
    const key = subscriberKey(subscriberId);
    const nowhere = { nowKey: undefined, digestKey: undefined, digestAt: undefined };
    const silent = { state: 'unconfirmed', expires: this.#soon(), ...nowhere };
    await updateIf(this.#db, { key, when: {}, set: silent });
    await deleteRows(this.#db, await queryRows(this.#db, { partition: deliveriesOf(subscriberId) }));
    if ((await this.#ownerOf(addressHash)) === subscriberId)
      await deleteRows(this.#db, [addressKey(addressHash)]);
    const own = await queryRows(this.#db, { partition: key.pk });
    await deleteRows(this.#db, [key]);
    await deleteRows(this.#db, own.flatMap(tokenKeyOf));
    await deleteRows(this.#db, own);
  }

  async atOnce(): Promise<string[]> {
    const index = TABLES.people.indexes.now;
    const found = await findCandidates(this.#db, { index, partitions: NOW.all });
    return found.map(subscriberIdOf);
  }

  async digestDue(now: Date): Promise<string[]> {
    const index = TABLES.people.indexes.digest;
    const found = await findCandidates(this.#db, { index, partitions: DIGEST.all, to: sortableTime(now) });
    return found.map(subscriberIdOf);
  }

  advance(
    subscriberId: string,
    step: { readonly from: string; readonly nextDue: Date; readonly editions: readonly string[] },
  ): Promise<boolean> {
    const nextDue = sortableTime(step.nextDue);
    return updateIf(this.#db, {
      key: subscriberKey(subscriberId),
      when: { state: 'confirmed', cadence: 'daily', nextDue: step.from },
      set: { nextDue, digestAt: nextDue, editions: step.editions },
    });
  }

  async all(): Promise<Subscriber[]> {
    const subscribers: Subscriber[] = [];
    const now = this.#now();
    for await (const row of scanRows(this.#db, { prefix: SUBSCRIBER_PREFIX })) {
      const isPerson = row.sk === subscriberKey('').sk && !hasExpired(row, now);
      if (isPerson) subscribers.push(toSubscriber(row));
    }
    return subscribers;
  }
}
