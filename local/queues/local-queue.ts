import { randomUUID } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';
import type { Queue } from '../../functions/pipeline/queue.ts';
import { failedMessages } from './failed-messages.ts';
import { type QueuedMessage, sqsEvent } from './sqs-event.ts';

export interface LocalQueueOptions<Body> {
  readonly name: string;
  /** The Lambda handler of the queue; its answer is judged as SQS judges it (failedMessages). */
  readonly handler: (event: SQSEvent) => Promise<unknown>;
  /** The most messages in one event. */
  readonly batchSize: number;
  /** The most events at work at the same time. */
  readonly concurrency: number;
  /** A message that failed this many times goes to the dead letters. */
  readonly maxReceiveCount: number;
  /** How long a failed message stays hidden, by how often it was received (1, 2, …). Doubles from 1 s to 60 s. */
  readonly redeliverAfterMs?: (receiveCount: number) => number;
  /** A batch without an answer after this time has failed, and a late answer counts for nothing. 5 minutes. */
  readonly visibilityTimeoutMs?: number;
  /** Whether a body that is waiting already is not queued a second time; right for nudges. Off. */
  readonly foldWaiting?: boolean;
  readonly onDead?: (body: Body) => void;
  /** Told why a whole batch failed: the handler's error, or the time limit. */
  readonly onThrow?: (error: unknown) => void;
}

/**
 * A queue in this process that behaves as SQS with a Lambda function behind it: at least once, in batches, hidden
 * while at work, back after a failure, dead after too many. It is lost with the process; what it carried is found
 * again in the pending indexes.
 */
export class LocalQueue<Body> implements Queue<Body> {
  readonly #options: LocalQueueOptions<Body>;
  readonly #visible: QueuedMessage[] = [];
  readonly #delayed = new Map<QueuedMessage, NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();
  readonly #waitingBodies = new Map<string, number>();
  #dead: QueuedMessage[] = [];
  readonly #idleCallers: (() => void)[] = [];
  #wakeUp: NodeJS.Immediate | undefined;
  #closed = false;

  constructor(options: LocalQueueOptions<Body>) {
    this.#options = options;
  }

  /** Queues the bodies as JSON. After close they are dropped, as everything here is when the process ends. */
  async send(bodies: readonly Body[], delaysMs: readonly number[] = []): Promise<void> {
    for (const [place, body] of bodies.entries()) this.#enqueue(JSON.stringify(body), delaysMs[place]);
  }

  /** The dead letters, oldest first. */
  dead(): Body[] {
    return this.#dead.map(({ body }): Body => JSON.parse(body));
  }

  /** Sends the dead letters through again with their count forgotten, and says how many there were. */
  replay(): number {
    const letters = this.#dead;
    this.#dead = [];
    for (const { body } of letters) this.#enqueue(body);
    return letters.length;
  }

  /** Whether nothing is visible, delayed or in flight; dead letters do not count. */
  isIdle(): boolean {
    return this.#visible.length + this.#delayed.size + this.#running.size === 0;
  }

  /** Resolves as soon as isIdle. */
  idle(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.#idleCallers.push(resolve));
  }

  /** Starts no more batches, waits for the running ones and drops the rest. */
  async close(): Promise<void> {
    this.#closed = true;
    clearImmediate(this.#wakeUp);
    for (const timer of this.#delayed.values()) clearTimeout(timer);
    this.#delayed.clear();
    this.#visible.length = 0;
    await Promise.all(this.#running);
    this.#tellIdle();
  }

  #enqueue(body: string, delayMs = 0): void {
    if (this.#closed || (this.#options.foldWaiting && this.#waitingBodies.has(body))) return;
    this.#countWaiting(body, 1);
    const message = { id: randomUUID(), body, sentAt: Date.now(), firstReceivedAt: 0, receiveCount: 0 };
    if (delayMs <= 0) this.#show(message);
    else this.#hide(message, delayMs);
  }

  #hide(message: QueuedMessage, forMs: number): void {
    const timer = setTimeout(() => this.#show(message), forMs);
    this.#delayed.set(message, timer);
  }

  #show(message: QueuedMessage): void {
    this.#delayed.delete(message);
    this.#visible.push(message);
    // Not at once: what is sent in the same turn travels in the same batch.
    this.#wakeUp ??= setImmediate(() => {
      this.#wakeUp = undefined;
      this.#startBatches();
    });
  }

  #startBatches(): void {
    while (!this.#closed && this.#visible.length > 0 && this.#running.size < this.#options.concurrency) {
      const batch = this.#visible.splice(0, this.#options.batchSize);
      const run: Promise<void> = this.#deliver(batch).finally(() => {
        this.#running.delete(run);
        this.#startBatches();
        this.#tellIdle();
      });
      this.#running.add(run);
    }
  }

  async #deliver(batch: readonly QueuedMessage[]): Promise<void> {
    for (const message of batch) {
      this.#countWaiting(message.body, -1);
      message.receiveCount += 1;
      message.firstReceivedAt ||= Date.now();
    }
    const failed = await this.#failedOf(batch);
    for (const message of batch) if (failed.has(message.id)) this.#giveBack(message);
  }

  async #failedOf(batch: readonly QueuedMessage[]): Promise<ReadonlySet<string>> {
    const ids = batch.map(({ id }) => id);
    try {
      return failedMessages(await this.#answer(sqsEvent(this.#options.name, batch)), ids);
    } catch (error) {
      this.#options.onThrow?.(error);
      return new Set(ids);
    }
  }

  async #answer(event: SQSEvent): Promise<unknown> {
    const { name, handler, visibilityTimeoutMs = 300_000 } = this.#options;
    const answer = (async () => handler(event))();
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise((_, reject) => {
      const error = new Error(`local-queue: ${name}: no answer within ${visibilityTimeoutMs} ms`);
      timer = setTimeout(() => reject(error), visibilityTimeoutMs);
    });
    return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
  }

  #giveBack(message: QueuedMessage): void {
    if (message.receiveCount >= this.#options.maxReceiveCount) {
      this.#dead.push(message);
      this.#options.onDead?.(JSON.parse(message.body));
      return;
    }
    if (this.#closed) return;
    this.#countWaiting(message.body, 1);
    const { redeliverAfterMs = doublingDelayMs } = this.#options;
    this.#hide(message, redeliverAfterMs(message.receiveCount));
  }

  #countWaiting(body: string, change: 1 | -1): void {
    const count = (this.#waitingBodies.get(body) ?? 0) + change;
    if (count > 0) this.#waitingBodies.set(body, count);
    else this.#waitingBodies.delete(body);
  }

  #tellIdle(): void {
    if (!this.isIdle()) return;
    for (const resolve of this.#idleCallers.splice(0)) resolve();
  }
}

function doublingDelayMs(receiveCount: number): number {
  return Math.min(1000 * 2 ** (receiveCount - 1), 60_000);
}
