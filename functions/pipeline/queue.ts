/** Nudges between the steps: ids only. Queues are speed; the pending indexes alone bring everything home. */
export interface Queue<Body> {
  send(bodies: readonly Body[]): Promise<void>;
}

export interface PollMessage {
  readonly feedId: string;
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
