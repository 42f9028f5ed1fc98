import { Worker } from 'node:worker_threads';
import { JobFailed } from './job-failed.ts';
import { WorkerKilled } from './worker-killed.ts';
import type { WorkerReply } from './worker-reply.ts';

export interface WarmWorkerOptions {
  /** How long one job may take before its thread is terminated; 8,000 when not given. */
  readonly timeoutMs?: number;
  /** How long a new thread may take to load; 30,000 when not given. */
  readonly startTimeoutMs?: number;
  /** Heap limit of the thread; 512 when not given. */
  readonly maxOldGenerationSizeMb?: number;
  /** 4 when not given. */
  readonly stackSizeMb?: number;
  /** After so many jobs the thread is replaced; 200 when not given. */
  readonly maxJobs?: number;
}

const DEFAULTS = {
  timeoutMs: 8_000,
  startTimeoutMs: 30_000,
  maxOldGenerationSizeMb: 512,
  stackSizeMb: 4,
  maxJobs: 200,
};

/**
 * Answers jobs one at a time, in order, in one warm worker thread that has no environment and a memory limit.
 * A job that takes too long, needs too much memory or crashes the thread rejects with WorkerKilled, and the next
 * job is answered by a fresh thread. A thread that does not even start is our own fault, and no WorkerKilled. An idle worker does not keep the process alive.
 */
export class WarmWorker<Job, Result> {
  readonly #bundlePath: string;
  readonly #options: Required<WarmWorkerOptions>;
  #worker: Worker | undefined;
  #jobsDone = 0;
  #lastJob: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param bundlePath an ES module that calls answerJobs (functions/bundle.mjs makes them). */
  constructor(bundlePath: string, options: WarmWorkerOptions = {}) {
    this.#bundlePath = bundlePath;
    this.#options = { ...DEFAULTS, ...options };
  }

  /** The answer to one job. Rejects with JobFailed (the job's own error) or WorkerKilled. `transfer` is lost to the caller. */
  run(job: Job, transfer: readonly ArrayBuffer[] = []): Promise<Result> {
    const answer = this.#lastJob.then(() => this.#attempt(job, transfer));
    this.#lastJob = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the thread once the jobs that were handed in are answered; later jobs are rejected. */
  async close(): Promise<void> {
    await this.#lastJob;
    this.#closed = true;
    await this.#discard();
  }

  async #attempt(job: Job, transfer: readonly ArrayBuffer[]): Promise<Result> {
    if (this.#closed) throw new Error('adapters: the worker is closed');
    const worker = this.#worker ?? (await this.#start());
    const { timeoutMs } = this.#options;
    const reply = this.#nextReply(worker, timeoutMs);
    worker.postMessage(job, transfer);
    const message = await reply;
    this.#jobsDone += 1;
    if (this.#jobsDone >= this.#options.maxJobs) await this.#discard();
    if (message.is === 'answer') return message.answer;
    throw new JobFailed(message.is === 'error' ? message.message : 'adapters: the worker gave no answer');
  }

  async #start(): Promise<Worker> {
    const { maxOldGenerationSizeMb, stackSizeMb, startTimeoutMs } = this.#options;
    const worker = new Worker(this.#bundlePath, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb, stackSizeMb },
    });
    this.#worker = worker;
    this.#jobsDone = 0;
    // A thread may also die between two jobs; the next job then starts a fresh one.
    worker.on('error', () => this.#forget(worker));
    worker.on('exit', () => this.#forget(worker));
    await this.#nextReply(worker, startTimeoutMs).catch((cause: unknown) => {
      throw new Error(`adapters: the worker ${this.#bundlePath} does not start`, { cause });
    });
    return worker;
  }

  /** Waits for one message; a thread that sends none in time, or ends, is discarded before the rejection. */
  async #nextReply(worker: Worker, timeoutMs: number): Promise<WorkerReply<Result>> {
    worker.ref();
    try {
      return await messageWithin<WorkerReply<Result>>(worker, timeoutMs);
    } catch (error) {
      await this.#discard();
      throw error;
    } finally {
      worker.unref();
    }
  }

  async #discard(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
  }
}

function messageWithin<Message>(worker: Worker, timeoutMs: number): Promise<Message> {
  return new Promise<Message>((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (message: Message): void => finish(() => resolve(message));
    const onError = (error: Error): void => finish(() => reject(deathOf(error)));
    const onExit = (code: number): void =>
      finish(() => reject(new WorkerKilled(`crashed: it ended with code ${code}`)));
    const onTimeout = (): void =>
      finish(() => reject(new WorkerKilled(`took longer than ${timeoutMs / 1_000} s`)));
    const timer = setTimeout(onTimeout, timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}

const deathOf = (error: Error & { readonly code?: string }): WorkerKilled =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new WorkerKilled('needed more memory than allowed', { cause: error })
    : new WorkerKilled(`crashed: ${error.message}`, { cause: error });
