/** What one mail says; the body is composed at the moment of sending. */
export type Letter =
  | {
      readonly kind: 'confirmation';
      /** The UTC day it was asked for: one request an address and day. */
      readonly day: string;
    }
  | { readonly kind: 'alert'; readonly matchId: string }
  | {
      readonly kind: 'digest';
      /** The due time that this digest answers: one digest for it, whatever edition it shows. */
      readonly slot: string;
      readonly cutoff: string;
      /** Cut-offs of the editions this person was sent before. */
      readonly without: readonly string[];
    };

/**
 * Where one mail stands. `waiting` → `claimed` → `sent`; `unknown` when the server's answer was lost (a second copy
 * may follow, once); `dropped` with a reason (left, not confirmed, refused for good).
 */
export type DeliveryState = 'waiting' | 'claimed' | 'sent' | 'unknown' | 'dropped';

/** One mail to one person. Its id is derived from the person and what it says, so repeating is free. */
export interface Delivery {
  readonly subscriberId: string;
  readonly id: string;
  readonly letter: Letter;
  readonly state: DeliveryState;
  /** How many times it was claimed. */
  readonly attempts: number;
  /** One send was never answered: a copy may have arrived, and a second one was allowed. */
  readonly unanswered?: boolean;
  /** When it may be tried (waiting), or when a claim counts as unanswered (claimed). ISO 8601 UTC. */
  readonly nextTry: string;
  readonly reason?: string;
}

/** The key of a delivery: what queues carry. */
export interface DeliveryKey {
  readonly subscriberId: string;
  readonly id: string;
}
