import type { SendMessage } from '../pipeline/queue.ts';
import { type SendServices, send } from '../pipeline/send.ts';
import { readConfig } from '../runtime/config.ts';
import { once } from '../runtime/once.ts';
import { queueHandler } from '../runtime/queue-handler.ts';
import { QUEUES } from '../runtime/queues.ts';
import { sendServices } from '../runtime/services.ts';

/** Runs for every message of the send queue: hands one mail to the mail server each. */
export const sendHandler = (services: () => SendServices) =>
  queueHandler<SendMessage>({
    each: ({ subscriberId, deliveryId }) => send({ subscriberId, id: deliveryId }, services()),
    maxReceiveCount: QUEUES.send.maxReceiveCount,
    log: () => services().log,
  });

export const handler = sendHandler(once(() => sendServices(readConfig('send', process.env))));
