import type { Subscriber } from './subscriber.ts';

/** The people. */
export interface SubscriberStore {
  /** Adds one under the keyed hash of the address, by conditional put; `known` gives back the id that has it. */
  add(
    subscriber: Subscriber,
    addressHash: string,
  ): Promise<{ readonly id: string; readonly was: 'new' | 'known' }>;
  find(subscriberId: string): Promise<Subscriber | undefined>;
  /** Confirms an unconfirmed one with the proof of consent; false when there is none waiting. */
  confirm(
    subscriberId: string,
    consent: { readonly at: Date; readonly textVersion: string; readonly nextDue?: Date },
  ): Promise<boolean>;
  /** Wipes the record, its address hash, its tokens' owner and its deliveries at once. */
  remove(subscriberId: string, addressHash: string): Promise<void>;
}

/** Who wants what, as indexes that only find: each is re-read by its key before anything is sent. */
export interface Takers {
  /** Ids of the confirmed people who take alerts at once. */
  atOnce(): Promise<string[]>;
  /** Ids of the confirmed people whose digest is due. */
  digestDue(now: Date): Promise<string[]>;
  /** Advances one person's digest: the edition is noted and the next due time set, if nobody else did first. */
  advance(
    subscriberId: string,
    step: { readonly from: string; readonly nextDue: Date; readonly editions: readonly string[] },
  ): Promise<boolean>;
}

/** For operators: counts without addresses. */
export interface SubscriberReports {
  all(): Promise<Subscriber[]>;
}
