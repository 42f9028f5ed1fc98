import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('lambda-child.mjs', import.meta.url));

export interface LambdaRun {
  /** The folder that holds the built function: its task root. */
  readonly folder: string;
  /** Environment on top of what Lambda itself sets. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What the handler is called with; left out, the function is only loaded. */
  readonly event?: unknown;
  /** Where connections to the public internet end. */
  readonly internetPort?: number;
}

export interface LambdaReport {
  readonly importMs: number;
  readonly handler: string;
  readonly answer?: unknown;
  readonly error?: string;
}

/** Runs a built function in a fresh process that has nothing but Lambda's own variables and those given. */
export async function runLambda({
  folder,
  environment = {},
  event,
  internetPort,
}: LambdaRun): Promise<LambdaReport> {
  const child = spawn(process.execPath, ['--no-warnings', CHILD], {
    cwd: folder,
    env: {
      AWS_REGION: 'eu-central-1',
      LAMBDA_TASK_ROOT: folder,
      LANG: 'en_US.UTF-8',
      TZ: ':UTC',
      ...environment,
    },
  });
  child.stdin.end(JSON.stringify({ event, internetPort }));
  const [out, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const report = /^REPORT (.*)$/m.exec(out)?.[1];
  if (report === undefined) throw new Error(`the function in ${folder} did not report: ${out}${complaints}`);
  return JSON.parse(report);
}
