import { dynamoClient } from '../../functions/adapters/dynamo-client.ts';
import { DynamoItemStore } from '../../functions/adapters/dynamo-item-store.ts';
import { ensureTables } from '../../local/dynamo/ensure-tables.ts';
import { startDynalite } from '../../local/dynamo/start-dynalite.ts';
import { anItem } from './an-item.ts';
import { anOutcome } from './an-outcome.ts';
import { credentials } from './credentials.ts';

// A program to be killed: opens dynalite on the folder it is given, puts 300 items as pending, then settles them,
// seven at a time, and writes the id of each that it got an answer for.

const [folder = ''] = process.argv.slice(2);
const { endpoint } = await startDynalite(folder);
const client = dynamoClient({ region: 'local', endpoint, credentials });
await ensureTables(client, { watch: 'watch', people: 'people' });
const items = new DynamoItemStore({ client, table: 'watch' });

const ids = Array.from({ length: 300 }, (_, number) => `i${number}`);
await Promise.all(ids.map((id) => items.putPending(anItem({ id }))));
const left = [...ids];
const settleRest = async (): Promise<void> => {
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    await items.settle(id, anOutcome());
    process.stdout.write(`${id}\n`);
  }
};
await Promise.all(Array.from({ length: 7 }, settleRest));
