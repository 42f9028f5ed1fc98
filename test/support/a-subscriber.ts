import type { Subscriber } from '../../functions/subscriber/subscriber.ts';

/** Someone who has not confirmed yet and wants alerts, with what a test wants different. */
export function aSubscriber(different: Partial<Subscriber> = {}): Subscriber {
  const id = different.id ?? 's1';
  return {
    id,
    address: `${id}@people.example`,
    state: 'unconfirmed',
    cadence: 'at-once',
    minimum: 'match',
    lang: 'en',
    hour: 7,
    zone: 'Europe/Berlin',
    editions: [],
    ...different,
  };
}
