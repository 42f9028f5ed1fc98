import { addressHash } from '../subscriber/address-hash.ts';
import type { Letter } from '../subscriber/delivery.ts';
import { deliveryId } from '../subscriber/delivery-id.ts';
import { parseMailAddress } from '../subscriber/mail-address.ts';
import { nextDigest } from '../subscriber/next-digest.ts';
import type { Outbox } from '../subscriber/outbox.ts';
import type { Wish } from '../subscriber/parse-subscription.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import type { SubscriberStore } from '../subscriber/subscriber-store.ts';
import { hashOf, leaveSecret } from '../subscriber/token.ts';
import type { TokenStore } from '../subscriber/token-store.ts';
import { waitingDelivery } from '../subscriber/waiting-delivery.ts';
import type { Queue, SendMessage } from './queue.ts';

/** The version of the sentence that people consent to on the subscribe page. */
export const CONSENT_TEXT_VERSION = '2026-11';

export interface SubscribeServices {
  readonly subscribers: SubscriberStore;
  readonly tokens: TokenStore;
  readonly outbox: Pick<Outbox, 'put'>;
  readonly sends: Queue<SendMessage>;
  /** The key behind address hashes and leave links; it lies outside the tables. */
  readonly peopleKey: () => Promise<Uint8Array>;
  /** A new unguessable id, 22 characters. */
  readonly newId: () => string;
  readonly now: () => Date;
}

/**
 * Takes a wish to subscribe: a new address is asked to confirm, once a day at most; a known one is left as it is.
 * Nothing tells the caller which it was.
 */
export async function subscribe({ key, ...wish }: Wish, services: SubscribeServices): Promise<void> {
  const { subscribers, outbox, sends, newId, now } = services;
  const hash = addressHash(key, await services.peopleKey());
  const unconfirmed: Subscriber = { ...wish, id: newId(), state: 'unconfirmed', editions: [] };
  const { id: subscriberId } = await subscribers.add(unconfirmed, hash);
  const letter: Letter = { kind: 'confirmation', day: now().toISOString().slice(0, 10) };
  const id = deliveryId(subscriberId, letter);
  const delivery = waitingDelivery({ subscriberId, id, letter }, now());
  if ((await outbox.put(delivery)) === 'new') await sends.send([{ subscriberId, deliveryId: id }]);
}

/** Whether a secret from a confirmation mail is still good; looking changes nothing. */
export async function mayConfirm(secret: string, { tokens, now }: SubscribeServices): Promise<boolean> {
  return (await tokens.peek(hashOf(secret), now()))?.purpose === 'confirm';
}

/** Confirms the subscription that a secret belongs to; the secret is used up last, so a crash leaves it good. */
export async function confirm(secret: string, services: SubscribeServices): Promise<boolean> {
  const { tokens, now } = services;
  const token = await tokens.peek(hashOf(secret), now());
  if (token?.purpose !== 'confirm') return false;
  const confirmed = await confirmSubscriber(token.subscriberId, services);
  await tokens.take(token.hash, now());
  return confirmed;
}

/** Makes an unconfirmed subscriber a confirmed one. */
async function confirmSubscriber(subscriberId: string, services: SubscribeServices): Promise<boolean> {
  const { subscribers, now } = services;
  const subscriber = await subscribers.find(subscriberId);
  if (subscriber === undefined) return false;
  // A crash after the confirmation left the link good: it says what is so.
  if (subscriber.state === 'confirmed') return true;
  await makeLeaveLink(subscriberId, services);
  return subscribers.confirm(subscriberId, {
    at: now(),
    textVersion: CONSENT_TEXT_VERSION,
    ...(subscriber.cadence === 'daily'
      ? { nextDue: nextDigest(now(), subscriber.hour, subscriber.zone) }
      : {}),
  });
}

/** Makes the leave link that every mail to a person carries good. */
export async function makeLeaveLink(
  subscriberId: string,
  { tokens, peopleKey }: Pick<SubscribeServices, 'tokens' | 'peopleKey'>,
): Promise<void> {
  const hash = hashOf(leaveSecret(await peopleKey(), subscriberId));
  await tokens.put({ hash, purpose: 'leave', subscriberId });
}

/** Whether a leave link belongs to anyone; looking changes nothing. */
export async function mayLeave(secret: string, { tokens, now }: SubscribeServices): Promise<boolean> {
  return (await tokens.peek(hashOf(secret), now()))?.purpose === 'leave';
}

/** Wipes the subscriber that a leave link belongs to; a second time, or a wrong link, changes nothing. */
export async function leave(secret: string, services: SubscribeServices): Promise<void> {
  const { subscribers, tokens, peopleKey, now } = services;
  const token = await tokens.peek(hashOf(secret), now());
  if (token?.purpose !== 'leave') return;
  const subscriber = await subscribers.find(token.subscriberId);
  const parsed = subscriber === undefined ? undefined : parseMailAddress(subscriber.address);
  if (parsed !== undefined && 'key' in parsed) {
    await subscribers.remove(token.subscriberId, addressHash(parsed.key, await peopleKey()));
  }
  await tokens.take(token.hash, now());
}
