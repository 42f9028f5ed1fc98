import { CreateTableCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTableInput } from '../../../functions/adapters/create-table-input.ts';
import { dynamoClient } from '../../../functions/adapters/dynamo-client.ts';
import { TABLES } from '../../../functions/adapters/tables.ts';
import { ensureTables } from '../../../local/dynamo/ensure-tables.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { credentials } from '../../support/credentials.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const NAMES = { watch: 'watch', people: 'people' };

let folder: TemporaryFolder;
let dynamo: LocalDynamo;
let client: ReturnType<typeof dynamoClient>;

beforeEach(async () => {
  folder = await temporaryFolder();
  dynamo = await startDynalite(folder.path);
  client = dynamoClient({ region: 'local', endpoint: dynamo.endpoint, credentials });
});

afterEach(async () => {
  client.destroy();
  await dynamo.close();
  await folder.remove();
});

const describeTable = async (name: string) =>
  (await client.send(new DescribeTableCommand({ TableName: name }))).Table;

describe('ensureTables', () => {
  it('makes both tables with all their indexes, ready for use', async () => {
    await ensureTables(client, NAMES);
    for (const name of ['watch', 'people'] as const) {
      const table = await describeTable(name);
      expect(table?.TableStatus).toBe('ACTIVE');
      expect(table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual(
        Object.keys(TABLES[name].indexes).sort(),
      );
    }
  });

  it('leaves tables alone that are there, however many ask at once', async () => {
    await ensureTables(client, NAMES);
    const before = await describeTable('watch');
    await Promise.all([ensureTables(client, NAMES), ensureTables(client, NAMES)]);
    expect(await describeTable('watch')).toEqual(before);
  });

  it('names the index that a table of another version lacks', async () => {
    const { day: _, ...indexes } = TABLES.watch.indexes;
    await client.send(new CreateTableCommand(createTableInput('watch', { ...TABLES.watch, indexes })));
    await expect(ensureTables(client, NAMES)).rejects.toThrow(/^dynamo: table watch .* no index day$/);
  });
});
