import { afterAll, beforeAll } from '@jest/globals';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { dynamoContracts } from '../../support/dynamo-contracts.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
let dynamo: LocalDynamo;

beforeAll(async () => {
  folder = await temporaryFolder();
  dynamo = await startDynalite(folder.path);
});

afterAll(async () => {
  await dynamo.close();
  await folder.remove();
});

dynamoContracts('dynalite', () => dynamo.endpoint);
