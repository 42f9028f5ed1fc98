/** Nudges between the steps: ids only. Queues are speed; the pending indexes alone bring everything home. */
export interface Queue<Body> {
  /** @param delaysMs how long each of them stays hidden, 15 minutes at most; no longer than it takes when left out. */
  send(bodies: readonly Body[], delaysMs?: readonly number[]): Promise<void>;
}

export interface PollMessage {
  readonly feedId: string;
  /** Since when it was due (ISO 8601 UTC); without it the feed is polled in any case. */
  readonly dueAt?: string;
  /** It comes from a hub's notice, which anyone who once heard it may repeat. */
  readonly isNotice?: boolean;
}
export interface ReadMessage {
  readonly itemId: string;
}
export interface AlertMessage {
  readonly matchId: string;
}
export interface SendMessage {
  readonly subscriberId: string;
  readonly deliveryId: string;
}
