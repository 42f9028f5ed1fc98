import type { Delivery } from '../../functions/subscriber/delivery.ts';

/** An alert that waits to be sent, with what a test wants different. */
export const aDelivery = (different: Partial<Delivery> = {}): Delivery => ({
  subscriberId: 's1',
  id: 'd1',
  letter: { kind: 'alert', matchId: 'm1' },
  state: 'waiting',
  attempts: 0,
  nextTry: '2026-11-21T05:05:00.000Z',
  ...different,
});
