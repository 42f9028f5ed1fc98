import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENV, type FunctionName, NEEDS, type Setting } from '../../functions/runtime/env.ts';
import { bundlingFor, PROJECT_ROOT } from './bundling.ts';

export interface HouseFunctionProps {
  readonly name: FunctionName;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** The value of every setting; the function gets those it needs. */
  readonly settings: Readonly<Record<Setting, string>>;
}

/**
 * The Lambda behind functions/handlers/<name>.ts, with exactly the environment it asks for, a log that forgets after
 * 30 days, and a role of its own that may write that log and nothing else until something is granted.
 */
export class HouseFunction extends Construct {
  readonly name: FunctionName;
  readonly function: NodejsFunction;
  readonly role: Role;

  constructor(
    scope: Construct,
    id: string,
    { name, memoryMb, timeoutSeconds, settings }: HouseFunctionProps,
  ) {
    super(scope, id);
    const needs: readonly Setting[] = NEEDS[name];
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.name = name;
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    this.function = new NodejsFunction(this, 'Function', {
      entry: join(PROJECT_ROOT, 'functions/handlers', `${name}.ts`),
      projectRoot: PROJECT_ROOT,
      depsLockFilePath: join(PROJECT_ROOT, 'package-lock.json'),
      bundling: bundlingFor(needs),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      environment: Object.fromEntries(needs.map((setting) => [ENV[setting], settings[setting]])),
      awsSdkConnectionReuse: false,
      role: this.role,
      logGroup,
    });
  }
}
