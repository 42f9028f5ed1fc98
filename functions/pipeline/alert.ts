import type { Match } from '../match/match.ts';
import type { MatchStore, PendingAlerts } from '../match/match-store.ts';
import type { Letter } from '../subscriber/delivery.ts';
import { deliveryId } from '../subscriber/delivery-id.ts';
import type { Outbox } from '../subscriber/outbox.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import type { SubscriberStore, Takers } from '../subscriber/subscriber-store.ts';
import { waitingDelivery } from '../subscriber/waiting-delivery.ts';
import type { Logger } from './logger.ts';
import type { Queue, SendMessage } from './queue.ts';

export interface AlertServices {
  readonly matches: Pick<MatchStore, 'find'>;
  readonly pendingAlerts: Pick<PendingAlerts, 'done'>;
  readonly takers: Pick<Takers, 'atOnce'>;
  readonly subscribers: Pick<SubscriberStore, 'find'>;
  readonly outbox: Pick<Outbox, 'put'>;
  readonly sends: Queue<SendMessage>;
  readonly log: Logger;
  readonly now: () => Date;
}

/** One after the other, some thousand takers would outlast the function. */
const AT_ONCE = 20;

/**
 * Puts one delivery into the outbox for everyone who wants to know of a match. A delivery's id comes from its story,
 * so a syndicated copy or a second run adds none; the alert stays pending until the last row is there.
 */
export async function alert(matchId: string, services: AlertServices): Promise<void> {
  const match = await services.matches.find(matchId);
  if (match === undefined) return;
  const nudges: SendMessage[] = [];
  const failures: unknown[] = [];
  for (const group of groupsOf(await services.takers.atOnce())) {
    const offers = await Promise.allSettled(group.map((id) => offer(id, match, services)));
    for (const offered of offers) {
      if (offered.status === 'rejected') failures.push(offered.reason);
      else if (offered.value !== undefined) nudges.push(offered.value);
    }
  }
  await services.sends.send(nudges);
  // The others have theirs; the alert stays pending for those that failed.
  if (failures.length > 0)
    throw new AggregateError(failures, `alert: ${failures.length} takers failed: ${failures[0]}`);
  await services.pendingAlerts.done(matchId);
  services.log.info('alert handed over', { title: match.title, takers: nudges.length });
}

function* groupsOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += AT_ONCE) yield ids.slice(start, start + AT_ONCE);
}

async function offer(
  subscriberId: string,
  match: Match,
  services: AlertServices,
): Promise<SendMessage | undefined> {
  const subscriber = await services.subscribers.find(subscriberId);
  if (subscriber === undefined || !wants(subscriber, match)) return undefined;
  const letter: Letter = { kind: 'alert', matchId: match.id };
  const id = deliveryId(subscriberId, { kind: 'alert', storyId: match.storyId });
  const was = await services.outbox.put(waitingDelivery({ subscriberId, id, letter }, services.now()));
  return was === 'new' ? { subscriberId, deliveryId: id } : undefined;
}

const wants = (subscriber: Subscriber, match: Match): boolean =>
  subscriber.state === 'confirmed' &&
  subscriber.cadence === 'at-once' &&
  (match.verdict === 'match' || subscriber.minimum === 'borderline');
