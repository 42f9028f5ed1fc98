import { buildEdition, cutoffOf } from '../digest/build-edition.ts';
import type { Edition } from '../digest/edition.ts';
import type { EditionStore } from '../digest/edition-store.ts';
import type { Letter } from '../subscriber/delivery.ts';
import { deliveryId } from '../subscriber/delivery-id.ts';
import { nextDigest } from '../subscriber/next-digest.ts';
import type { Outbox } from '../subscriber/outbox.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import type { SubscriberStore, Takers } from '../subscriber/subscriber-store.ts';
import { waitingDelivery } from '../subscriber/waiting-delivery.ts';
import type { Logger } from './logger.ts';
import type { Queue, SendMessage } from './queue.ts';
import { type WindowServices, windowFindings } from './window.ts';

/** How many earlier editions a digest leaves out: more than the 72 h of an edition can overlap. */
const EDITIONS_REMEMBERED = 8;

export interface DigestServices extends WindowServices {
  readonly editions: EditionStore;
  readonly takers: Pick<Takers, 'digestDue' | 'advance'>;
  readonly subscribers: Pick<SubscriberStore, 'find'>;
  readonly outbox: Pick<Outbox, 'put' | 'find'>;
  readonly sends: Queue<SendMessage>;
  readonly log: Logger;
}

/** Hands a digest to everyone whose digest is due, made of one edition; says how many. */
export async function digest(services: DigestServices): Promise<number> {
  const now = services.now();
  const due = await services.takers.digestDue(now);
  if (due.length === 0) return 0;
  const edition = await makeEdition(services, now);
  let handed = 0;
  const failures: unknown[] = [];
  for (const subscriberId of due) {
    try {
      if (await handIfDue(subscriberId, edition, services)) handed += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  services.log.info('digest handed over', { cutoff: edition.cutoff, takers: handed });
  // The others have theirs; whoever failed stays due.
  if (failures.length > 0)
    throw new AggregateError(failures, `digest: ${failures.length} takers failed: ${failures[0]}`);
  return handed;
}

async function handIfDue(subscriberId: string, edition: Edition, services: DigestServices): Promise<boolean> {
  const subscriber = await services.subscribers.find(subscriberId);
  if (subscriber === undefined || !isDue(subscriber, services.now())) return false;
  await hand(subscriber, edition, services);
  return true;
}

/** The edition of the current cut-off: made now, unless it was made before. */
async function makeEdition(
  services: WindowServices & Pick<DigestServices, 'editions'>,
  now: Date,
): Promise<Edition> {
  const cutoff = cutoffOf(now);
  const made = await services.editions.find(cutoff);
  return made ?? services.editions.keep(buildEdition(cutoff, await windowFindings(cutoff, services)));
}

type Due = Subscriber & { readonly nextDue: string };

const isDue = (subscriber: Subscriber, now: Date): subscriber is Due =>
  subscriber.state === 'confirmed' &&
  subscriber.cadence === 'daily' &&
  subscriber.nextDue !== undefined &&
  Date.parse(subscriber.nextDue) <= now.getTime();

/**
 * Puts the delivery, then advances the person. The delivery's id comes from the due time, so after a crash in
 * between the first one stands, and the edition it shows is the one noted as sent.
 */
async function hand(subscriber: Due, edition: Edition, services: DigestServices): Promise<void> {
  const { outbox, takers, sends, now } = services;
  const subscriberId = subscriber.id;
  const letter: Letter = {
    kind: 'digest',
    slot: subscriber.nextDue,
    cutoff: edition.cutoff,
    without: subscriber.editions,
  };
  const id = deliveryId(subscriberId, letter);
  const delivery = waitingDelivery({ subscriberId, id, letter }, now());
  const was = await outbox.put(delivery);
  const shown = was === 'new' ? delivery : await outbox.find({ subscriberId, id });
  const cutoff = shown?.letter.kind === 'digest' ? shown.letter.cutoff : edition.cutoff;
  await takers.advance(subscriberId, {
    from: subscriber.nextDue,
    nextDue: nextDigest(now(), subscriber.hour, subscriber.zone),
    editions: [cutoff, ...subscriber.editions.filter((earlier) => earlier !== cutoff)].slice(
      0,
      EDITIONS_REMEMBERED,
    ),
  });
  await sends.send([{ subscriberId, deliveryId: id }]);
}
