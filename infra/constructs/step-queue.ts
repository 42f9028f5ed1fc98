import { Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type QueueSettings, visibilityTimeoutMs } from '../../functions/runtime/queues.ts';
import { allow } from './allow.ts';

/** A queue for messages that were given up: they lie there for two weeks, for a person to look at and replay. */
export const deadLetterQueue = (scope: Construct, id: string): Queue =>
  new Queue(scope, id, {
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });

/** The queue before one step and its dead-letter queue, as functions/runtime/queues.ts describes them. */
export class StepQueue extends Construct {
  readonly queue: Queue;
  readonly dead: Queue;

  constructor(scope: Construct, id: string, settings: QueueSettings) {
    super(scope, id);
    const { maxReceiveCount } = settings;
    this.dead = deadLetterQueue(this, 'Dead');
    this.queue = new Queue(this, 'Queue', {
      // AWS's advice for a Lambda behind a queue: long enough for its throttled and repeated invocations.
      visibilityTimeout: Duration.millis(visibilityTimeoutMs(settings)),
      deadLetterQueue: { queue: this.dead, maxReceiveCount },
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
  }

  /** Lets a role put messages into the queue. */
  grantSending(role: IRole): void {
    allow(role, { actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] });
  }
}
