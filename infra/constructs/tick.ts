import type { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface TickProps {
  readonly function: IFunction;
  readonly every: Duration;
  /** Where a tick goes that could not be delivered, or that the function failed on. */
  readonly dead: IQueue;
}

/**
 * Invokes a function at a steady pace. A failed tick is tried again only until the next one is due, since that one
 * does the same work.
 */
export class Tick extends Construct {
  constructor(scope: Construct, id: string, { function: target, every, dead }: TickProps) {
    super(scope, id);
    target.configureAsyncInvoke({
      retryAttempts: 1,
      maxEventAge: every,
      onFailure: new SqsDestination(dead),
    });
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.rate(every),
      target: new LambdaInvoke(target, { deadLetterQueue: dead, retryAttempts: 2, maxEventAge: every }),
    });
  }
}
