import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UNREAD } from '../../../functions/feed/feed.ts';
import type { Item } from '../../../functions/feed/item-store.ts';
import { plan } from '../../../functions/pipeline/plan.ts';
import type {
  AlertMessage,
  PollMessage,
  ReadMessage,
  SendMessage,
} from '../../../functions/pipeline/queue.ts';
import { sweep } from '../../../functions/pipeline/sweep.ts';
import type { Stores } from '../../../local/stores.ts';
import { aMatch } from '../../support/a-match.ts';
import { KeptQueue } from '../../support/kept-queue.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { RememberingLog } from '../../support/remembering-log.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const later = (seconds: number): string => new Date(NOW.getTime() + seconds * 1000).toISOString();

const anItem = (id: string, nextTry: string, feedId = 'feed'): Item => ({
  id,
  feedId,
  title: id,
  text: '',
  late: false,
  seenAt: NOW.toISOString(),
  nextTry,
  attempts: 0,
  version: 'words-1',
});

describe('sweep', () => {
  let stores: Stores;
  const reads = new KeptQueue<ReadMessage>();
  const alerts = new KeptQueue<AlertMessage>();
  const sends = new KeptQueue<SendMessage>();

  beforeEach(async () => {
    stores = await openTestStores();
    for (const queue of [reads, alerts, sends]) queue.sent = [];
  });
  afterEach(() => stores.close());

  const run = (until?: Date): Promise<void> =>
    sweep(
      {
        pendingItems: stores.items,
        pendingAlerts: stores.matches,
        dueDeliveries: stores.outbox,
        reads,
        alerts,
        sends,
        log: new RememberingLog(),
        now: () => NOW,
      },
      until,
    );

  it('nudges the items whose time has come and no others', async () => {
    await stores.items.putPending(anItem('due', later(-1)));
    await stores.items.putPending(anItem('on-its-way', later(60)));
    await stores.items.putPending(anItem('settled', later(-1)));
    await stores.items.settle('settled', {
      answer: 'irrelevant',
      readFrom: 'page',
      version: 'words-1',
      at: later(0),
    });
    await run();
    expect(reads.sent).toEqual([{ itemId: 'due' }]);
  });

  it('nudges also what is on its way when the queues are known to be gone', async () => {
    await stores.items.putPending(anItem('on-its-way', later(60)));
    await run(new Date(later(600)));
    expect(reads.sent).toEqual([{ itemId: 'on-its-way' }]);
  });

  it('nudges at most 50 items a feed, the first of them first', async () => {
    for (let n = 0; n < 55; n += 1) await stores.items.putPending(anItem(`a${n}`, later(n - 100), 'a'));
    await stores.items.putPending(anItem('b', later(-1), 'b'));
    await run();
    expect(reads.sent).toHaveLength(51);
    expect(reads.sent).toContainEqual({ itemId: 'a0' });
    expect(reads.sent).not.toContainEqual({ itemId: 'a50' });
    expect(reads.sent).toContainEqual({ itemId: 'b' });
  });

  it('nudges alerts that are pending and mails that are due', async () => {
    await stores.matches.save(aMatch({ id: 'm1' }), { alert: true });
    await stores.matches.save(aMatch({ id: 'm2' }), { alert: false });
    const letter = { kind: 'alert', matchId: 'm1' } as const;
    const delivery = { subscriberId: 's', letter, state: 'waiting', attempts: 0 } as const;
    await stores.outbox.put({ ...delivery, id: 'due', nextTry: later(-1) });
    await stores.outbox.put({ ...delivery, id: 'not-yet', nextTry: later(60) });
    await run();
    expect(alerts.sent).toEqual([{ matchId: 'm1' }]);
    expect(sends.sent).toEqual([{ subscriberId: 's', deliveryId: 'due' }]);
  });
});

describe('plan', () => {
  it('sends one message for each feed that is due, and none for the others', async () => {
    const stores = await openTestStores();
    const polls = new KeptQueue<PollMessage>();
    for (const id of ['due', 'read-just-now', 'off-the-list']) {
      await stores.feeds.enlist({ id, url: `https://${id}.example/feed`, title: id, origin: 'added' }, NOW);
    }
    await stores.feeds.save('read-just-now', UNREAD, new Date(later(600)));
    await stores.feeds.retire('off-the-list');
    const services = { feeds: stores.feeds, polls, log: new RememberingLog(), now: () => NOW };
    expect(await plan(services)).toBe(1);
    expect(polls.sent).toEqual([{ feedId: 'due', dueAt: NOW.toISOString() }]);
    expect(await plan(services, new Date(later(3600)))).toBe(2);
    await stores.close();
  });
});
