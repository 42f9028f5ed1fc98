import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type FunctionName, HUB_ROUTE, type Setting } from '../../functions/runtime/env.ts';
import { QUEUES, type QueueName } from '../../functions/runtime/queues.ts';
import { BESIDE_THE_CODE } from '../constructs/bundling.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { deadLetterQueue, StepQueue } from '../constructs/step-queue.ts';
import { Tick } from '../constructs/tick.ts';
import { FUNCTION_SETTINGS } from '../function-settings.ts';
import { grantNeeds } from '../grant-needs.ts';
import type { StageSettings } from '../stage.ts';
import type { DataStack } from './data-stack.ts';

export interface PipelineStackProps extends StackProps {
  readonly stage: StageSettings;
  readonly data: DataStack;
}

const TICK = Duration.minutes(5);

/** The public pages are small and few people ask at once; a flood is turned away before it costs anything. */
const PUBLIC_THROTTLE = { rateLimit: 20, burstLimit: 40 };

/** Everything that works on the data and keeps nothing: it may be deleted and deployed again at any time. */
export class PipelineStack extends Stack {
  readonly queues: Readonly<Record<QueueName, StepQueue>>;
  readonly functions: Readonly<Record<FunctionName, HouseFunction>>;
  /** The ticks that failed. */
  readonly deadTicks: Queue;

  constructor(scope: Construct, id: string, { stage, data, ...props }: PipelineStackProps) {
    super(scope, id, props);
    this.queues = {
      poll: new StepQueue(this, 'PollQueue', QUEUES.poll),
      read: new StepQueue(this, 'ReadQueue', QUEUES.read),
      alert: new StepQueue(this, 'AlertQueue', QUEUES.alert),
      send: new StepQueue(this, 'SendQueue', QUEUES.send),
    };
    this.deadTicks = deadLetterQueue(this, 'DeadTicks');
    const settings = settingValues(stage, data, this.queues);
    const house = (name: FunctionName, as: string) =>
      new HouseFunction(this, as, { name, settings, ...FUNCTION_SETTINGS[name] });
    this.functions = {
      plan: house('plan', 'Plan'),
      poll: house('poll', 'Poll'),
      read: house('read', 'Read'),
      alert: house('alert', 'Alert'),
      send: house('send', 'Send'),
      digest: house('digest', 'Digest'),
      sweep: house('sweep', 'Sweep'),
      public: house('public', 'Public'),
      desk: house('desk', 'Desk'),
      hub: house('hub', 'Hub'),
    };
    for (const fn of Object.values(this.functions)) grantNeeds(fn, { stage, data, queues: this.queues });
    this.#connectQueues();
    this.#connectTicks();
    this.#openDoors();
  }

  #connectQueues(): void {
    for (const name of ['poll', 'read', 'alert', 'send'] as const) {
      const { batchSize, concurrency } = QUEUES[name];
      this.functions[name].function.addEventSource(
        new SqsEventSource(this.queues[name].queue, {
          batchSize,
          maxConcurrency: concurrency,
          reportBatchItemFailures: true,
        }),
      );
    }
  }

  #connectTicks(): void {
    const { plan, sweep, digest } = this.functions;
    for (const [id, fn] of Object.entries({ PlanTick: plan, SweepTick: sweep, DigestTick: digest })) {
      new Tick(this, id, { function: fn.function, every: TICK, dead: this.deadTicks });
    }
  }

  /** Anyone may ask the public pages; the desk answers only callers whom IAM lets through. */
  #openDoors(): void {
    const { public: pages, desk, hub } = this.functions;
    const api = new HttpApi(this, 'PublicApi', {
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('PublicPages', pages.function),
    });
    api.addRoutes({
      path: HUB_ROUTE,
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Hubs', hub.function),
    });
    // No access log: it would keep the addresses of readers and the secrets in their links.
    const stage = new HttpStage(this, 'PublicStage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: PUBLIC_THROTTLE,
    });
    const deskUrl = desk.function.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
    new CfnOutput(this, 'PublicUrl', { value: stage.url });
    new CfnOutput(this, 'DeskUrl', { value: deskUrl.url });
  }
}

const settingValues = (
  stage: StageSettings,
  data: DataStack,
  queues: PipelineStack['queues'],
): Record<Setting, string> => ({
  watchTable: data.watch.table.tableName,
  peopleTable: data.people.table.tableName,
  pollQueueUrl: queues.poll.queue.queueUrl,
  readQueueUrl: queues.read.queue.queueUrl,
  alertQueueUrl: queues.alert.queue.queueUrl,
  sendQueueUrl: queues.send.queue.queueUrl,
  archiveBucket: data.archive.bucketName,
  peopleKeyArn: data.peopleSecret.secretArn,
  mailFromName: stage.mailFromName,
  mailFromAddress: stage.mailFromAddress,
  siteOrigin: stage.siteOrigin,
  contact: stage.contact,
  ...BESIDE_THE_CODE,
});
