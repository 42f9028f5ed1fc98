import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Logger } from '../pipeline/logger.ts';

interface QueueStep<Body> {
  readonly each: (body: Body) => Promise<unknown>;
  /** Runs when the message fails for the last time before it goes to the dead-letter queue. */
  readonly lastFailure?: (body: Body, reason: string) => Promise<void>;
  readonly maxReceiveCount: number;
  readonly log: () => Logger;
}

/** A Lambda behind a queue: every record by itself, and only those that failed come back (partial batch response). */
export function queueHandler<Body>(step: QueueStep<Body>) {
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failures = await Promise.all(event.Records.map((record) => attempt(record, step)));
    return { batchItemFailures: failures.filter((failure) => failure !== undefined) };
  };
}

async function attempt<Body>(
  record: SQSRecord,
  step: QueueStep<Body>,
): Promise<SQSBatchItemFailure | undefined> {
  try {
    await step.each(JSON.parse(record.body));
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    const receives = Number(record.attributes.ApproximateReceiveCount);
    step.log().warn('message failed', { queue: queueName(record), receives, reason });
    if (receives >= step.maxReceiveCount) await giveUp(record, reason, step);
    return { itemIdentifier: record.messageId };
  }
}

/** What broke the step may break this too; the other records of the batch must not suffer from it. */
async function giveUp<Body>(record: SQSRecord, reason: string, step: QueueStep<Body>): Promise<void> {
  try {
    await step.lastFailure?.(JSON.parse(record.body), reason);
  } catch (error) {
    step.log().warn('message not given up', { queue: queueName(record), reason: reasonOf(error) });
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const queueName = ({ eventSourceARN }: SQSRecord): string => eventSourceARN.split(':').at(-1) ?? '';
