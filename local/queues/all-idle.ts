import type { LocalQueue } from './local-queue.ts';

type Idling = Pick<LocalQueue<unknown>, 'idle' | 'isIdle'>;

/** Resolves when all the queues are idle at the same time: one that empties may have filled the next. */
export async function allIdle(queues: readonly Idling[]): Promise<void> {
  while (queues.some((queue) => !queue.isIdle())) {
    await Promise.all(queues.map((queue) => queue.idle()));
  }
}
