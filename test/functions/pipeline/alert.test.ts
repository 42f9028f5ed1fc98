import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AlertServices, alert } from '../../../functions/pipeline/alert.ts';
import type { SendMessage } from '../../../functions/pipeline/queue.ts';
import type { Stores } from '../../../local/stores.ts';
import { aMatch } from '../../support/a-match.ts';
import { aSubscriber } from '../../support/a-subscriber.ts';
import { confirmedSubscriber } from '../../support/confirmed-subscriber.ts';
import { KeptQueue } from '../../support/kept-queue.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { RememberingLog } from '../../support/remembering-log.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');

describe('alert', () => {
  let stores: Stores;
  let sends: KeptQueue<SendMessage>;

  beforeEach(async () => {
    stores = await openTestStores();
    sends = new KeptQueue();
  });
  afterEach(() => stores.close());

  const services = (different: Partial<AlertServices> = {}): AlertServices => ({
    ...stores,
    pendingAlerts: stores.matches,
    takers: stores.subscribers,
    sends,
    log: new RememberingLog(),
    now: () => NOW,
    ...different,
  });

  const takersOf = async (): Promise<string[]> =>
    (await stores.outbox.all()).map(({ subscriberId }) => subscriberId).sort();

  it('puts a delivery for everyone confirmed who takes alerts, and for nobody else', async () => {
    await confirmedSubscriber(stores, { id: 'a' });
    await confirmedSubscriber(stores, { id: 'b' });
    await confirmedSubscriber(stores, { id: 'daily', cadence: 'daily' }, NOW);
    await stores.subscribers.add(aSubscriber({ id: 'unconfirmed' }), 'hash-u');
    await stores.matches.save(aMatch(), { alert: true });
    await alert('m1', services());
    expect(await takersOf()).toEqual(['a', 'b']);
    expect(sends.sent.map(({ subscriberId }) => subscriberId).sort()).toEqual(['a', 'b']);
    expect(await stores.matches.waiting()).toEqual([]);
  });

  it('tells of a borderline article only those who asked for them', async () => {
    await confirmedSubscriber(stores, { id: 'clear' });
    await confirmedSubscriber(stores, { id: 'all', minimum: 'borderline' });
    await stores.matches.save(aMatch({ verdict: 'borderline' }), { alert: true });
    await alert('m1', services());
    expect(await takersOf()).toEqual(['all']);
  });

  it('tells a story once, whichever copy comes second', async () => {
    await confirmedSubscriber(stores, { id: 'a' });
    await stores.matches.save(aMatch({ id: 'm1', storyId: 's' }), { alert: true });
    await stores.matches.save(aMatch({ id: 'm2', storyId: 's' }), { alert: true });
    await alert('m1', services());
    await alert('m2', services());
    expect(await takersOf()).toEqual(['a']);
    expect(sends.sent).toHaveLength(1);
    expect(await stores.matches.waiting()).toEqual([]);
  });

  it('stays pending until the last delivery is put, and repeats without telling anyone twice', async () => {
    await confirmedSubscriber(stores, { id: 'a' });
    await confirmedSubscriber(stores, { id: 'b' });
    await stores.matches.save(aMatch(), { alert: true });
    let puts = 0;
    const failing = {
      put: (delivery: Parameters<typeof stores.outbox.put>[0]) => {
        puts += 1;
        return puts === 2 ? Promise.reject(new Error('store: gone')) : stores.outbox.put(delivery);
      },
    };
    await expect(alert('m1', services({ outbox: failing }))).rejects.toThrow('store: gone');
    expect(await stores.matches.waiting()).toEqual(['m1']);
    await alert('m1', services());
    expect(await takersOf()).toEqual(['a', 'b']);
    expect(await stores.matches.waiting()).toEqual([]);
  });

  it('tells the others when one taker fails, and stays pending for that one', async () => {
    for (const id of ['a', 'bad', 'c']) await confirmedSubscriber(stores, { id });
    await stores.matches.save(aMatch(), { alert: true });
    const find = (id: string) =>
      id === 'bad' ? Promise.reject(new Error('store: bad row')) : stores.subscribers.find(id);
    await expect(alert('m1', services({ subscribers: { find } }))).rejects.toThrow(
      /1 takers failed.*bad row/,
    );
    expect(sends.sent.map(({ subscriberId }) => subscriberId).sort()).toEqual(['a', 'c']);
    expect(await stores.matches.waiting()).toEqual(['m1']);
  });

  it('carries no address in its messages', async () => {
    const { address } = await confirmedSubscriber(stores, { id: 'a' });
    await stores.matches.save(aMatch(), { alert: true });
    await alert('m1', services());
    expect(JSON.stringify(sends.sent)).not.toContain(address);
  });
});
