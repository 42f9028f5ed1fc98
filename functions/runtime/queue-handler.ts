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
  const body = JSON.parse(record.body) as Body;
  try {
    await step.each(body);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const receives = Number(record.attributes.ApproximateReceiveCount);
    step.log().warn('message failed', { queue: queueName(record), receives, reason });
    if (receives >= step.maxReceiveCount) await step.lastFailure?.(body, reason);
    return { itemIdentifier: record.messageId };
  }
}

const queueName = ({ eventSourceARN }: SQSRecord): string => eventSourceARN.split(':').at(-1) ?? '';
