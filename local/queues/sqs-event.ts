import { createHash } from 'node:crypto';
import type { SQSEvent, SQSRecord } from 'aws-lambda';

/** One message as a queue keeps it. Times are milliseconds since 1970. */
export interface QueuedMessage {
  readonly id: string;
  /** JSON, as it would lie in SQS. */
  readonly body: string;
  readonly sentAt: number;
  firstReceivedAt: number;
  /** How often it was given to a handler, the present time included. */
  receiveCount: number;
}

/** The event that a Lambda function gets for these messages of the queue `name`, in SQS's own shape. */
export function sqsEvent(name: string, messages: readonly QueuedMessage[]): SQSEvent {
  return { Records: messages.map((message) => sqsRecord(name, message)) };
}

function sqsRecord(name: string, message: QueuedMessage): SQSRecord {
  return {
    messageId: message.id,
    receiptHandle: `${message.id}/${message.receiveCount}`,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(message.sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${name}`,
    awsRegion: 'local',
  };
}
