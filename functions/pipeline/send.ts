import type { MailAnswer, Mailer } from '../mail/mailer.ts';
import type { Delivery, DeliveryKey } from '../subscriber/delivery.ts';
import type { Outbox, SendResult } from '../subscriber/outbox.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import type { SubscriberStore } from '../subscriber/subscriber-store.ts';
import { type ComposeServices, compose } from './compose.ts';
import type { Logger } from './logger.ts';
import { retryMailAfterMs, SEND_LEASE_MS, TRIES_PER_MAIL } from './pace.ts';

export interface SendServices extends ComposeServices {
  readonly outbox: Omit<Outbox, 'put'>;
  readonly subscribers: Pick<SubscriberStore, 'find'>;
  readonly mailer: Mailer;
  /** How long after an unanswered send the one second copy may follow; long where delivery events may still tell. */
  readonly secondCopyAfterMs: number;
  readonly log: Logger;
}

/** How one try to send ended; `known`: nothing to do, or somebody else does it. */
export type SendReport = SendResult['state'] | 'known';

/**
 * Sends one delivery: the person is re-read, the mail composed, the delivery claimed, and only then handed over, so
 * that a crash never sends twice: a claim without an answer becomes one second copy at most.
 */
export async function send(key: DeliveryKey, services: SendServices): Promise<SendReport> {
  const delivery = await services.outbox.find(key);
  if (delivery === undefined || !mayBeTried(delivery, services.now())) return 'known';
  if (delivery.state === 'claimed') return lostAnswer(delivery, services);
  const subscriber = await services.subscribers.find(key.subscriberId);
  const refusal = whyNot(subscriber, delivery);
  const email =
    refusal === undefined && subscriber ? await compose(delivery, subscriber, services) : undefined;
  const until = new Date(services.now().getTime() + SEND_LEASE_MS);
  if (!(await services.outbox.claim(delivery, until))) return 'known';
  const attempts = delivery.attempts + 1;
  const result: SendResult =
    email === undefined
      ? { state: 'dropped', reason: refusal ?? 'what it was about is gone' }
      : toResult(await services.mailer.send(email), { ...delivery, attempts }, services);
  await services.outbox.record({ ...key, attempts }, result);
  report(delivery, result, services.log);
  return result.state;
}

function mayBeTried({ state, nextTry }: Delivery, now: Date): boolean {
  return (state === 'waiting' || state === 'claimed') && Date.parse(nextTry) <= now.getTime();
}

/** A confirmed person gets what they asked for; an unconfirmed one gets the one confirmation request. */
function whyNot(subscriber: Subscriber | undefined, { letter }: Delivery): string | undefined {
  if (subscriber === undefined) return 'left';
  if (letter.kind === 'confirmation')
    return subscriber.state === 'unconfirmed' ? undefined : 'confirmed already';
  return subscriber.state === 'confirmed' ? undefined : 'not confirmed';
}

function toResult(answer: MailAnswer, delivery: Delivery, services: SendServices): SendResult {
  if (answer.is === 'accepted') return { state: 'sent' };
  if (answer.is === 'refused') return { state: 'dropped', reason: answer.reason };
  if (answer.is === 'unanswered') return unanswered(delivery, answer.reason, services);
  if (delivery.attempts >= TRIES_PER_MAIL) return { state: 'dropped', reason: `given up: ${answer.reason}` };
  const nextTry = new Date(services.now().getTime() + retryMailAfterMs(delivery.attempts));
  return { state: 'waiting', reason: answer.reason, nextTry };
}

/** The server may have taken it: one second copy may follow, never a third. */
function unanswered({ unanswered: before }: Delivery, reason: string, services: SendServices): SendResult {
  if (before) return { state: 'unknown', reason };
  const nextTry = new Date(services.now().getTime() + services.secondCopyAfterMs);
  return { state: 'waiting', reason, nextTry, unanswered: true };
}

/** Notes a claim whose holder died before it could record an answer; called when the claim has run out. */
export async function lostAnswer(delivery: Delivery, services: SendServices): Promise<SendReport> {
  const result = unanswered(delivery, 'the answer was lost', services);
  const { subscriberId, id, attempts } = delivery;
  await services.outbox.record({ subscriberId, id, attempts }, result);
  report(delivery, result, services.log);
  return result.state;
}

function report({ letter, id }: Delivery, result: SendResult, log: Logger): void {
  const fields = { kind: letter.kind, delivery: id };
  if (result.state === 'sent') log.info('mail sent', fields);
  else log.warn(`mail ${result.state}`, { ...fields, reason: result.reason });
}
