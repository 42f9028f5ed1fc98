import { parentPort } from 'node:worker_threads';
import type { WorkerReply } from './worker-reply.ts';

/** Run inside a worker thread: says that it is ready, then answers each job that comes with one reply. */
export function answerJobs<Job, Result>(work: (job: Job) => Result | Promise<Result>): void {
  const port = parentPort;
  if (port === null) throw new Error('adapters: answerJobs runs in a worker thread only');
  const reply = (message: WorkerReply<Result>): void => port.postMessage(message);
  port.on('message', async (job: Job) => {
    try {
      reply({ is: 'answer', answer: await work(job) });
    } catch (error) {
      reply({ is: 'error', message: error instanceof Error ? error.message : String(error) });
    }
  });
  reply({ is: 'ready' });
}
