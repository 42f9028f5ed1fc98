import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { HUB_PATH } from '../../../functions/pipeline/hub-answer.ts';
import { ENV, type FunctionName, NEEDS } from '../../../functions/runtime/env.ts';
import { QUEUES } from '../../../functions/runtime/queues.ts';
import { FUNCTION_SETTINGS } from '../../../infra/function-settings.ts';
import { synthesise } from '../../support/synthesise.ts';

const { pipeline, json } = synthesise();

/** The logical id of the construct whose path is that, as CDK's hash leaves it readable. */
function idOf(type: string, start: string): string {
  const found = Object.keys(pipeline.findResources(type)).filter((id) => id.startsWith(start));
  expect(found).toHaveLength(1);
  return String(found[0]);
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const functionId = (name: string) => idOf('AWS::Lambda::Function', `${capital(name)}Function`);
const resource = (id: string) => json.pipeline.Resources[id];
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const queueId = (name: string) =>
  String(
    Object.keys(pipeline.findResources('AWS::SQS::Queue')).find((id) =>
      new RegExp(`^${capital(name)}Queue[0-9A-F]{8}$`).test(id),
    ),
  );

describe('the functions', () => {
  const names = Object.keys(NEEDS) as FunctionName[];

  it('are as many as there are handlers', () => {
    pipeline.resourceCountIs('AWS::Lambda::Function', names.length);
  });

  it.each(names)('%s is told exactly what it needs', (name) => {
    const told = Object.keys(resource(functionId(name)).Properties.Environment.Variables);
    expect(told.sort()).toEqual(NEEDS[name].map((setting) => ENV[setting]).sort());
  });

  it.each(names)('%s has its own size, role and log', (name) => {
    const { memoryMb, timeoutSeconds } = FUNCTION_SETTINGS[name];
    expect(resource(functionId(name)).Properties).toMatchObject({
      MemorySize: memoryMb,
      Timeout: timeoutSeconds,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Role: arn(idOf('AWS::IAM::Role', `${capital(name)}Role`)),
      LoggingConfig: { LogGroup: { Ref: idOf('AWS::Logs::LogGroup', `${capital(name)}Log`) } },
    });
  });

  it('forget their logs after 30 days', () => {
    pipeline.resourceCountIs('AWS::Logs::LogGroup', names.length);
    pipeline.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });
});

describe.each(Object.entries(QUEUES))('the queue before %s', (name, settings) => {
  const { Properties } = resource(queueId(name));

  it('hides a message six times as long as its function may take', () => {
    expect(Properties.VisibilityTimeout).toBe(6 * settings.timeoutSeconds);
    expect(resource(functionId(name)).Properties.Timeout).toBe(settings.timeoutSeconds);
  });

  it('gives a message up into a dead-letter queue that keeps it 14 days', () => {
    const dead = Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0];
    expect(Properties.RedrivePolicy.maxReceiveCount).toBe(settings.maxReceiveCount);
    expect(resource(dead).Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    expect(resource(dead).Properties.RedrivePolicy).toBeUndefined();
  });

  it('delivers batches of which only the failed messages come back', () => {
    pipeline.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: { Ref: functionId(name) },
      EventSourceArn: arn(queueId(name)),
      BatchSize: settings.batchSize,
      ScalingConfig: { MaximumConcurrency: settings.concurrency },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });
});

describe('all queues', () => {
  it('are encrypted and reached by TLS only', () => {
    const count = 2 * Object.keys(QUEUES).length + 1;
    pipeline.resourceCountIs('AWS::SQS::Queue', count);
    pipeline.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    pipeline.resourceCountIs('AWS::SQS::QueuePolicy', count);
    pipeline.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: Match.objectLike({
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ],
      }),
    });
  });
});

describe.each(['plan', 'sweep', 'digest'])('the tick of %s', (name) => {
  const dead = idOf('AWS::SQS::Queue', 'DeadTicks');

  it('comes every five minutes and is not lost in silence', () => {
    pipeline.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Target: Match.objectLike({
        Arn: arn(functionId(name)),
        DeadLetterConfig: { Arn: arn(dead) },
        RetryPolicy: { MaximumEventAgeInSeconds: 300, MaximumRetryAttempts: 2 },
      }),
    });
    pipeline.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: functionId(name) },
      MaximumRetryAttempts: 1,
      MaximumEventAgeInSeconds: 300,
      DestinationConfig: { OnFailure: { Destination: arn(dead) } },
    });
  });
});

describe('the doors', () => {
  it('are the public pages, throttled, and nothing else for everyone', () => {
    pipeline.resourceCountIs('AWS::Scheduler::Schedule', 3);
    pipeline.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingBurstLimit: 40, ThrottlingRateLimit: 20 },
    });
    const openTo = Object.values(pipeline.findResources('AWS::Lambda::Permission')).map(
      ({ Properties }) => `${Properties.FunctionName['Fn::GetAtt'][0]} for ${Properties.Principal}`,
    );
    expect([...new Set(openTo)].sort()).toEqual(
      ['hub', 'public'].map((name) => `${functionId(name)} for apigateway.amazonaws.com`).sort(),
    );
  });

  it('let hubs call under the path that the corridor gives them', () => {
    const routes = Object.values(pipeline.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties.RouteKey,
    );
    expect(routes.sort()).toEqual(['$default', `GET ${HUB_PATH}{token}`, `POST ${HUB_PATH}{token}`]);
  });

  it('lets only callers with IAM rights to the desk', () => {
    pipeline.resourceCountIs('AWS::Lambda::Url', 1);
    pipeline.hasResourceProperties('AWS::Lambda::Url', {
      TargetFunctionArn: arn(functionId('desk')),
      AuthType: 'AWS_IAM',
    });
  });
});

describe('synthesis', () => {
  it('gives the same templates twice', () => {
    expect(synthesise().json).toEqual(json);
  });

  it('names the stage in both stacks and nowhere else', () => {
    const other = synthesise({ context: { stage: 'other' } });
    expect(JSON.stringify(other.json).replaceAll('watch-other-', 'watch-example-')).toBe(
      JSON.stringify(json),
    );
  });
});
