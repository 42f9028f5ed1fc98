import { setTimeout as pause } from 'node:timers/promises';
import {
  type BatchResultErrorEntry,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Queue } from '../pipeline/queue.ts';

export interface SqsQueueOptions {
  readonly client: SQSClient;
  readonly queueUrl: string;
}

const MAX_ENTRIES = 10;
const MAX_TRIES = 4;
const FIRST_PAUSE_MS = 50;
const LONGEST_DELAY_SECONDS = 900;

const delayOf = (delayMs: number): { readonly DelaySeconds?: number } =>
  delayMs <= 0 ? {} : { DelaySeconds: Math.min(Math.ceil(delayMs / 1_000), LONGEST_DELAY_SECONDS) };

/** A queue in SQS: messages are JSON, sent ten at a time. */
export class SqsQueue<Body> implements Queue<Body> {
  readonly #client: SQSClient;
  readonly #queueUrl: string;

  constructor({ client, queueUrl }: SqsQueueOptions) {
    this.#client = client;
    this.#queueUrl = queueUrl;
  }

  async send(bodies: readonly Body[], delaysMs: readonly number[] = []): Promise<void> {
    const entries = bodies.map((body, place) => ({
      Id: String(place),
      MessageBody: JSON.stringify(body),
      ...delayOf(delaysMs[place] ?? 0),
    }));
    for (let start = 0; start < entries.length; start += MAX_ENTRIES) {
      await this.#sendBatch(entries.slice(start, start + MAX_ENTRIES));
    }
  }

  /** Sends what was not taken again; an entry that is wrong in itself would never be. */
  async #sendBatch(entries: readonly SendMessageBatchRequestEntry[]): Promise<void> {
    let left = entries;
    let failed: readonly BatchResultErrorEntry[] = [];
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (tries > 0) await pause(FIRST_PAUSE_MS * 2 ** tries);
      failed = await this.#attempt(left);
      const refused = new Set(failed.map(({ Id }) => Id));
      left = left.filter(({ Id }) => refused.has(Id));
      if (left.length === 0) return;
      if (failed.every(({ SenderFault }) => SenderFault)) break;
    }
    const codes = [...new Set(failed.map(({ Code }) => Code))].join(', ');
    throw new Error(`queue: ${left.length} of ${entries.length} messages were not taken: ${codes}`);
  }

  async #attempt(entries: readonly SendMessageBatchRequestEntry[]): Promise<BatchResultErrorEntry[]> {
    const command = new SendMessageBatchCommand({ QueueUrl: this.#queueUrl, Entries: [...entries] });
    const answer = await this.#client.send(command);
    return answer.Failed ?? [];
  }
}
