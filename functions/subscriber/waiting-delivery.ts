import type { Delivery } from './delivery.ts';

/** A delivery as it is put into the outbox: it may be tried at once. */
export const waitingDelivery = (
  { subscriberId, id, letter }: Pick<Delivery, 'subscriberId' | 'id' | 'letter'>,
  now: Date,
): Delivery => ({ subscriberId, id, letter, state: 'waiting', attempts: 0, nextTry: now.toISOString() });
