import type { PendingItems } from '../feed/item-store.ts';
import type { PendingAlerts } from '../match/match-store.ts';
import type { DueDeliveries } from '../subscriber/outbox.ts';
import type { Logger } from './logger.ts';
import { PAGES_PER_FEED_AND_ROUND } from './pace.ts';
import type { AlertMessage, Queue, ReadMessage, SendMessage } from './queue.ts';

export interface SweepServices {
  readonly pendingItems: PendingItems;
  readonly pendingAlerts: Pick<PendingAlerts, 'waiting'>;
  readonly dueDeliveries: DueDeliveries;
  readonly reads: Queue<ReadMessage>;
  readonly alerts: Queue<AlertMessage>;
  readonly sends: Queue<SendMessage>;
  readonly log: Logger;
  readonly now: () => Date;
}

/**
 * Brings home what a lost message, a full queue or a crash left behind: nudges everything whose time has come by
 * `until`, from the pending indexes alone. Nudging twice does no harm.
 */
export async function sweep(services: SweepServices, until: Date = services.now()): Promise<void> {
  const { pendingItems, pendingAlerts, dueDeliveries, reads, alerts, sends, log } = services;
  // People first: of items there may be more than one sweep has time for.
  const matchIds = await pendingAlerts.waiting();
  await alerts.send(matchIds.map((matchId) => ({ matchId })));
  const deliveries = await dueDeliveries.due(until);
  await sends.send(deliveries.map(({ subscriberId, id }) => ({ subscriberId, deliveryId: id })));
  const items = aRoundOf(await pendingItems.waiting(until));
  await reads.send(items.map(({ itemId }) => ({ itemId })));
  log.info('sweep: nudged', { items: items.length, alerts: matchIds.length, mails: deliveries.length });
}

type Waiting = Awaited<ReturnType<PendingItems['waiting']>>[number];

/** The first of the waiting items, at most as many of each feed as one round may read. */
function aRoundOf(waiting: readonly Waiting[]): Waiting[] {
  const taken = new Map<string, number>();
  return waiting.filter(({ feedId }) => {
    const count = (taken.get(feedId) ?? 0) + 1;
    taken.set(feedId, count);
    return count <= PAGES_PER_FEED_AND_ROUND;
  });
}
