import type { Subscriber } from '../../functions/subscriber/subscriber.ts';
import type { SubscriberStore } from '../../functions/subscriber/subscriber-store.ts';
import { aSubscriber } from './a-subscriber.ts';

/** Adds a subscriber and confirms them; a daily one is due at `nextDue`. */
export async function confirmedSubscriber(
  { subscribers }: { readonly subscribers: SubscriberStore },
  different: Partial<Subscriber> & Pick<Subscriber, 'id'>,
  nextDue?: Date,
): Promise<Subscriber> {
  const subscriber = aSubscriber({ hour: 8, zone: 'UTC', ...different });
  await subscribers.add(subscriber, `hash-of-${subscriber.id}`);
  await subscribers.confirm(subscriber.id, {
    at: new Date('2026-11-01T00:00:00.000Z'),
    textVersion: '1',
    ...(nextDue === undefined ? {} : { nextDue }),
  });
  return subscriber;
}
