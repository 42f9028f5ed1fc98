import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { AlertMessage, PollMessage, ReadMessage, SendMessage } from '../../functions/pipeline/queue.ts';
import { QUEUES, type QueueName, visibilityTimeoutMs } from '../../functions/runtime/queues.ts';
import { allIdle } from './all-idle.ts';
import { LocalQueue } from './local-queue.ts';

export interface Bodies {
  readonly poll: PollMessage;
  readonly read: ReadMessage;
  readonly alert: AlertMessage;
  readonly send: SendMessage;
}

export type QueueHandlers = Readonly<Record<QueueName, (event: SQSEvent) => Promise<SQSBatchResponse>>>;

export type Queues = { readonly [Name in QueueName]: LocalQueue<Bodies[Name]> };

/** The queues of the house in this process, each with the settings it has in AWS, in front of the same handlers. */
export function houseQueues(handlers: () => QueueHandlers, onThrow: (error: unknown) => void): Queues {
  const queue = <Name extends QueueName>(name: Name): LocalQueue<Bodies[Name]> =>
    new LocalQueue<Bodies[Name]>({
      ...QUEUES[name],
      visibilityTimeoutMs: visibilityTimeoutMs(QUEUES[name]),
      name,
      handler: (event) => handlers()[name](event),
      foldWaiting: true,
      onThrow,
    });
  return { poll: queue('poll'), read: queue('read'), alert: queue('alert'), send: queue('send') };
}

/** Resolves when none of the queues holds work any more. */
export const settled = (queues: Queues): Promise<void> => allIdle(Object.values(queues));
