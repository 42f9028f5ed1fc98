import { type PollServices, poll } from '../pipeline/poll.ts';
import type { PollMessage } from '../pipeline/queue.ts';
import { readConfig } from '../runtime/config.ts';
import { once } from '../runtime/once.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { QUEUES } from '../runtime/queues.ts';
import { pollServices } from '../runtime/services.ts';

/** Runs for every message of the poll queue: reads one feed each. */
export const pollHandler = (services: () => PollServices) =>
  queueHandler<PollMessage>({
    each: (message) => poll(message, services()),
    maxReceiveCount: QUEUES.poll.maxReceiveCount,
    log: () => services().log,
  });

export const handler = pollHandler(once(() => pollServices(readConfig('poll', process.env))));
