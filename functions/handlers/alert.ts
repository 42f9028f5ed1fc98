import { type AlertServices, alert } from '../pipeline/alert.ts';
import type { AlertMessage } from '../pipeline/queue.ts';
import { readConfig } from '../runtime/config.ts';
import { once } from '../runtime/once.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { QUEUES } from '../runtime/queues.ts';
import { alertServices } from '../runtime/services.ts';

/** Runs for every message of the alert queue: hands one match to everyone who wants to know. */
export const alertHandler = (services: () => AlertServices) =>
  queueHandler<AlertMessage>({
    each: ({ matchId }) => alert(matchId, services()),
    maxReceiveCount: QUEUES.alert.maxReceiveCount,
    log: () => services().log,
  });

export const handler = alertHandler(once(() => alertServices(readConfig('alert', process.env))));
