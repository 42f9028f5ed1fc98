import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { compose } from '../../../functions/pipeline/compose.ts';
import { type DigestServices, digest } from '../../../functions/pipeline/digest.ts';
import type { SendMessage } from '../../../functions/pipeline/queue.ts';
import type { Delivery } from '../../../functions/subscriber/delivery.ts';
import type { Stores } from '../../../local/stores.ts';
import { aMatch } from '../../support/a-match.ts';
import { confirmedSubscriber } from '../../support/confirmed-subscriber.ts';
import { KeptQueue } from '../../support/kept-queue.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { RememberingLog } from '../../support/remembering-log.ts';

const at = (time: string): Date => new Date(`2026-11-${time}:00.000Z`);

describe('digest', () => {
  let stores: Stores;
  let sends: KeptQueue<SendMessage>;
  let now: Date;

  beforeEach(async () => {
    stores = await openTestStores();
    sends = new KeptQueue();
    now = at('21T08:02');
  });
  afterEach(() => stores.close());

  const services = (different: Partial<DigestServices> = {}): DigestServices => ({
    ...stores,
    feedList: stores.feeds,
    takers: stores.subscribers,
    sends,
    log: new RememberingLog(),
    now: () => now,
    ...different,
  });

  const found = (id: string, foundAt: Date): Promise<unknown> =>
    stores.matches.save(aMatch({ id, foundAt: foundAt.toISOString(), title: `Title of ${id}` }), {
      alert: false,
    });

  /** The titles that one person's digests told, a list each, in the order in which they were made. */
  const toldTo = async (id: string): Promise<string[][]> => {
    const deliveries = (await stores.outbox.all()).filter(({ subscriberId }) => subscriberId === id);
    const subscriber = await stores.subscribers.find(id);
    if (subscriber === undefined) throw new Error(`no ${id}`);
    const texts = deliveries
      .sort((a, b) => cutoffOf(a).localeCompare(cutoffOf(b)))
      .map(async (delivery) => {
        const email = await compose(delivery, subscriber, {
          ...stores,
          newToken: () => new Uint8Array(16),
          letterhead: {
            sender: { name: 'Notes', address: 'notes@house.example' },
            siteOrigin: 'https://n.example',
          },
          now: () => now,
        });
        return [...new Set((email?.text ?? '').match(/Title of \w+/g) ?? [])].sort();
      });
    return Promise.all(texts);
  };
  const cutoffOf = ({ letter }: Delivery): string => (letter.kind === 'digest' ? letter.cutoff : '');

  it('hands one digest to whoever is due and advances them to the next day', async () => {
    await confirmedSubscriber(stores, { id: 'a', cadence: 'daily' }, at('21T08:00'));
    await found('m1', at('21T07:00'));
    expect(await digest(services())).toBe(1);
    expect(await toldTo('a')).toEqual([['Title of m1']]);
    expect(await stores.subscribers.find('a')).toMatchObject({ nextDue: at('22T08:00').toISOString() });
    expect(await digest(services())).toBe(0);
    expect(sends.sent).toHaveLength(1);
  });

  it('is never silent: a day without matches has its digest too', async () => {
    await confirmedSubscriber(stores, { id: 'a', cadence: 'daily' }, at('21T08:00'));
    expect(await digest(services())).toBe(1);
    expect(await toldTo('a')).toEqual([[]]);
  });

  it('tells each match once over the days, also one that became visible late', async () => {
    await confirmedSubscriber(stores, { id: 'a', cadence: 'daily' }, at('21T08:00'));
    await found('m1', at('20T20:00'));
    await found('m2', at('21T07:00'));
    await digest(services());
    await found('m3', at('21T06:00'));
    await found('m4', at('22T01:00'));
    now = at('22T08:03');
    await digest(services());
    now = at('23T08:01');
    await digest(services());
    expect(await toldTo('a')).toEqual([['Title of m1', 'Title of m2'], ['Title of m3', 'Title of m4'], []]);
  });

  it('gives a newcomer what the others were told before', async () => {
    await confirmedSubscriber(stores, { id: 'a', cadence: 'daily' }, at('21T08:00'));
    await found('m1', at('21T07:00'));
    await digest(services());
    await confirmedSubscriber(stores, { id: 'b', cadence: 'daily' }, at('21T20:00'));
    now = at('21T20:01');
    await digest(services());
    expect(await toldTo('b')).toEqual([['Title of m1']]);
  });

  it('makes one edition a cut-off: who is due in the same half hour gets the same', async () => {
    await confirmedSubscriber(stores, { id: 'a', cadence: 'daily' }, at('21T08:00'));
    await confirmedSubscriber(stores, { id: 'b', cadence: 'daily' }, at('21T08:05'));
    await found('m1', at('21T07:00'));
    await digest(services());
    await found('m2', at('21T08:03'));
    now = at('21T08:06');
    await digest(services());
    expect(await toldTo('b')).toEqual([['Title of m1']]);
    expect(await stores.editions.latest(10)).toHaveLength(1);
  });

  it('repeats after a crash between delivery and advance without a second digest', async () => {
    await confirmedSubscriber(stores, { id: 'a', cadence: 'daily' }, at('21T08:00'));
    await found('m1', at('21T07:00'));
    const broken = {
      digestDue: (until: Date) => stores.subscribers.digestDue(until),
      advance: () => Promise.reject(new Error('store: gone')),
    };
    await expect(digest(services({ takers: broken }))).rejects.toThrow('store: gone');
    now = at('21T08:40');
    await found('m2', at('21T08:35'));
    await digest(services());
    now = at('22T08:01');
    await digest(services());
    expect(await toldTo('a')).toEqual([['Title of m1'], ['Title of m2']]);
  });

  it('hands theirs to the others when one taker fails, who stays due', async () => {
    for (const id of ['a', 'bad', 'c'])
      await confirmedSubscriber(stores, { id, cadence: 'daily' }, at('21T08:00'));
    const find = (id: string) =>
      id === 'bad' ? Promise.reject(new Error('store: bad row')) : stores.subscribers.find(id);
    await expect(digest(services({ subscribers: { find } }))).rejects.toThrow(/1 takers failed.*bad row/);
    expect(sends.sent.map(({ subscriberId }) => subscriberId).sort()).toEqual(['a', 'c']);
    expect(await stores.subscribers.digestDue(now)).toEqual(['bad']);
  });

  it('hands nothing to someone who left in between', async () => {
    await confirmedSubscriber(stores, { id: 'a', cadence: 'daily' }, at('21T08:00'));
    await stores.subscribers.remove('a', 'hash-of-a');
    expect(await digest(services())).toBe(0);
    expect(await stores.outbox.all()).toEqual([]);
  });
});
