import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { WorkerReply } from './worker-reply.ts';

/**
 * Run inside a worker thread: says that it is ready, then answers each job that comes with one reply.
 * @param detailOf what of an error besides its message is to cross to the other thread; plain values only.
 */
export function answerJobs<Job, Result>(
  work: (job: Job) => Result | Promise<Result>,
  detailOf: (error: unknown) => unknown = () => undefined,
): void {
  const port = parentPort;
  if (port === null) throw new Error('adapters: answerJobs runs in a worker thread only');
  const reply = (message: WorkerReply<Result>): void => port.postMessage(message);
  port.on('message', async (job: Job) => {
    try {
      reply({ is: 'answer', answer: await work(job), heapMb: heapMb() });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      reply({ is: 'error', message, detail: detailOf(error), heapMb: heapMb() });
    }
  });
  reply({ is: 'ready' });
}

/** Of this thread alone. */
const heapMb = (): number => getHeapStatistics().total_heap_size / 1_048_576;
