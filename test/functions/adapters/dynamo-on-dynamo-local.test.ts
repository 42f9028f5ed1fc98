import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { LocalDynamo } from '../../../local/dynamo/start-dynalite.ts';
import { dynamoContracts } from '../../support/dynamo-contracts.ts';
import { hasJava, startDynamoLocal } from '../../support/dynamo-local.ts';

const START_MS = 90_000;

let dynamo: LocalDynamo | undefined;

beforeAll(async () => {
  dynamo = await startDynamoLocal();
}, START_MS);

afterAll(() => dynamo?.close());

it('runs on the official DynamoDB Local wherever Java is required to be', () => {
  expect({ java: hasJava(), required: process.env.REQUIRE_JAVA === '1' }).not.toEqual({
    java: false,
    required: true,
  });
});

if (hasJava()) {
  dynamoContracts('DynamoDB Local', () => dynamo?.endpoint ?? '');
} else {
  process.stderr.write(
    'Left out: the store contracts on the official DynamoDB Local (no Java 17 or newer here).\n',
  );
}
