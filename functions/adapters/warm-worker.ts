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
  /** A thread whose heap takes more than this when its job is done is replaced; 300 when not given. */
  readonly maxRestingHeapMb?: number;
  /** After so many jobs the thread is replaced; 200 when not given. */
  readonly maxJobs?: number;
  /** A thread that had no job for so long is ended; never when not given, for frozen functions count no time. */
  readonly idleMs?: number;
  /** Handed to each new thread as its workerData: plain values. */
  readonly workerData?: unknown;
}

/** What is sent to a thread. */
export interface Parcel<Job> {
  readonly message: Job;
  /** What is handed over instead of copied, and lost to the sender. */
  readonly transfer: readonly ArrayBuffer[];
}

const asItIs = <Job>(job: Job): Parcel<Job> => ({ message: job, transfer: [] });

/** Less than V8 would take by itself, with little loss of speed. */
const YOUNG_HEAP_MB = 24;

const DEFAULTS = {
  timeoutMs: 8_000,
  startTimeoutMs: 30_000,
  maxOldGenerationSizeMb: 512,
  stackSizeMb: 4,
  maxRestingHeapMb: 300,
  maxJobs: 200,
  idleMs: Number.POSITIVE_INFINITY,
  workerData: undefined,
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
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param bundlePath an ES module that calls answerJobs (functions/bundle.mjs makes them). */
  constructor(bundlePath: string, options: WarmWorkerOptions = {}) {
    this.#bundlePath = bundlePath;
    this.#options = { ...DEFAULTS, ...options };
  }

  /**
   * The answer to one job. Rejects with JobFailed (the job's own error) or WorkerKilled.
   * @param parcel makes of the job what is sent; asked only when its turn has come, so that no copy has to wait.
   */
  run(job: Job, parcel: (job: Job) => Parcel<Job> = asItIs): Promise<Result> {
    clearTimeout(this.#idle);
    this.#waiting += 1;
    const answer = this.#lastJob.then(() => this.#attempt(job, parcel));
    this.#lastJob = answer.catch(() => undefined).then(() => this.#rest());
    return answer;
  }

  /** Ends the thread in a while, unless another job comes. */
  #rest(): void {
    this.#waiting -= 1;
    const { idleMs } = this.#options;
    if (this.#waiting > 0 || idleMs === Number.POSITIVE_INFINITY) return;
    this.#idle = setTimeout(() => this.#discard(), idleMs).unref();
  }

  /** Ends the thread once the jobs that were handed in are answered; later jobs are rejected. */
  async close(): Promise<void> {
    await this.#lastJob;
    clearTimeout(this.#idle);
    this.#closed = true;
    await this.#discard();
  }

  async #attempt(job: Job, parcel: (job: Job) => Parcel<Job>): Promise<Result> {
    if (this.#closed) throw new Error('adapters: the worker is closed');
    const worker = this.#worker ?? (await this.#start());
    const { timeoutMs } = this.#options;
    const { message: sent, transfer } = parcel(job);
    const reply = this.#nextReply(worker, timeoutMs);
    worker.postMessage(sent, transfer);
    const message = await reply;
    this.#jobsDone += 1;
    if (this.#jobsDone >= this.#options.maxJobs || this.#isSwollen(message)) await this.#discard();
    if (message.is === 'answer') return message.answer;
    if (message.is === 'error') throw new JobFailed(message.message, message.detail);
    throw new JobFailed('adapters: the worker gave no answer');
  }

  /** V8 gives memory back late, if at all: after a large document it is had back by ending the thread. */
  #isSwollen(reply: WorkerReply<Result>): boolean {
    const heapMb = reply.is === 'ready' ? 0 : (reply.heapMb ?? 0);
    return heapMb > this.#options.maxRestingHeapMb;
  }

  async #start(): Promise<Worker> {
    const { maxOldGenerationSizeMb, stackSizeMb, startTimeoutMs, workerData } = this.#options;
    const worker = new Worker(this.#bundlePath, {
      env: {},
      execArgv: [],
      workerData,
      resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: YOUNG_HEAP_MB, stackSizeMb },
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
