import type { FeedStates } from '../feed/feed-store.ts';
import type { Logger } from './logger.ts';
import type { PollMessage, Queue } from './queue.ts';

export interface PlanServices {
  readonly feeds: Pick<FeedStates, 'due'>;
  readonly polls: Queue<PollMessage>;
  readonly log: Logger;
  readonly now: () => Date;
}

/**
 * Sends one message for each feed whose poll is due by `until` (now, unless a full round is wanted) and says how
 * many. A feed stays due until its poll has saved its state, so a lost message costs one tick; a second message
 * about the same due time finds the feed polled and does nothing.
 */
export async function plan(services: PlanServices, until: Date = services.now()): Promise<number> {
  const { feeds, polls, log } = services;
  const due = await feeds.due(until);
  await polls.send(due);
  log.info('plan: feeds due', { feeds: due.length });
  return due.length;
}
