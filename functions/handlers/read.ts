import type { ReadMessage } from '../pipeline/queue.ts';
import { giveUp, type ReadServices, read } from '../pipeline/read.ts';
import { readConfig } from '../runtime/config.ts';
import { once } from '../runtime/once.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { QUEUES } from '../runtime/queues.ts';
import { readServices } from '../runtime/services.ts';

/** Runs for every message of the read queue: brings one item to its outcome each. */
export const readHandler = (services: () => ReadServices) =>
  queueHandler<ReadMessage>({
    each: ({ itemId }) => read(itemId, services()),
    lastFailure: ({ itemId }, reason) => giveUp(itemId, reason, services()),
    maxReceiveCount: QUEUES.read.maxReceiveCount,
    log: () => services().log,
  });

export const handler = readHandler(once(() => readServices(readConfig('read', process.env))));
