import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamoClient } from '../../functions/adapters/dynamo-client.ts';
import type { FunctionName } from '../../functions/runtime/env.ts';
import { ensureTables } from '../../local/dynamo/ensure-tables.ts';
import { startDynalite } from '../../local/dynamo/start-dynalite.ts';
import type { buildFunctions } from './built-functions.ts';
import { startInventedHerald } from './invented-herald.ts';
import { PretendCloud } from './pretend-cloud.ts';
import { runLambda } from './run-lambda.ts';

/** What the stack calls its tables; the built functions are told these names. */
export const TABLE_NAMES = { watch: 'WatchTable', people: 'PeopleTable' } as const;

const NO_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'none' };

/**
 * The built functions in a pretended AWS: each runs in a fresh process under its own role, in front of a DynamoDB
 * of this machine, a PretendCloud that knows what the stack grants, and an internet that is one invented outlet.
 */
export async function pretendDeployment({ functions, rights }: ReturnType<typeof buildFunctions>) {
  const folder = mkdtempSync(join(tmpdir(), 'watch-tables-'));
  const dynamo = await startDynalite(folder);
  const herald = await startInventedHerald();
  const cloud = new PretendCloud({ dynamoEndpoint: dynamo.endpoint, rights });
  const endpoint = await cloud.start();
  const client = dynamoClient({
    region: 'eu-central-1',
    endpoint: dynamo.endpoint,
    credentials: NO_CREDENTIALS,
  });
  await ensureTables(client, TABLE_NAMES);
  const inFull = ([key, value]: [string, string]) => [
    key,
    key.endsWith('_URL') ? `${endpoint}/0/${value}` : value,
  ];
  return {
    cloud,
    client,
    /** Calls one function once; what it throws is thrown here. */
    async invoke(name: FunctionName, event: unknown = {}): Promise<unknown> {
      const { folder: code, role, environment } = functions[name];
      const report = await runLambda({
        folder: code,
        event,
        internetPort: herald.port,
        environment: {
          ...Object.fromEntries(Object.entries(environment).map(inFull)),
          AWS_ENDPOINT_URL: endpoint,
          AWS_ACCESS_KEY_ID: role,
          AWS_SECRET_ACCESS_KEY: 'none',
        },
      });
      if (report.error !== undefined) throw new Error(`${name} failed: ${report.error}`);
      return report.answer;
    },
    async close(): Promise<void> {
      client.destroy();
      await Promise.all([cloud.close(), herald.close(), dynamo.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}
