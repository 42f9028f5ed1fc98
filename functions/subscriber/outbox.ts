import type { Delivery, DeliveryKey } from './delivery.ts';

/** How a claimed delivery ended. */
export type SendResult =
  | { readonly state: 'sent' }
  | { readonly state: 'dropped'; readonly reason: string }
  | {
      readonly state: 'waiting';
      readonly reason: string;
      readonly nextTry: Date;
      readonly unanswered?: boolean;
    }
  | { readonly state: 'unknown'; readonly reason: string };

/** The mails on their way: claim, send, record. */
export interface Outbox {
  /** Puts a delivery by conditional put; `known` when that person has that mail already, in whatever state. */
  put(delivery: Delivery): Promise<'new' | 'known'>;
  find(key: DeliveryKey): Promise<Delivery | undefined>;
  /** Claims it before the attempt, if state and attempts are still as read; only the winner may send. */
  claim(delivery: Delivery, until: Date): Promise<boolean>;
  /** Records how the claim (its attempts after claiming) ended; a claim that is not held any more changes nothing. */
  record(key: DeliveryKey & { readonly attempts: number }, result: SendResult): Promise<void>;
}

/** What the sweep reads: deliveries whose time has come. */
export interface DueDeliveries {
  /** Waiting deliveries whose next try has come and claims that were never answered. */
  due(now: Date): Promise<DeliveryKey[]>;
}

/** For operators and the page. */
export interface DeliveryReports {
  all(): Promise<Delivery[]>;
}
