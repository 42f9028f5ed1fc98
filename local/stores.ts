import { join } from 'node:path';
import { dynamoClient } from '../functions/adapters/dynamo-client.ts';
import { DynamoDeadItems } from '../functions/adapters/dynamo-dead-items.ts';
import { DynamoEditionStore } from '../functions/adapters/dynamo-edition-store.ts';
import { DynamoExpirySweep } from '../functions/adapters/dynamo-expiry-sweep.ts';
import { DynamoFeedStore } from '../functions/adapters/dynamo-feed-store.ts';
import { DynamoHostTurns } from '../functions/adapters/dynamo-host-turns.ts';
import { DynamoItemExpiry } from '../functions/adapters/dynamo-item-expiry.ts';
import { DynamoItemReports } from '../functions/adapters/dynamo-item-reports.ts';
import { DynamoItemStore } from '../functions/adapters/dynamo-item-store.ts';
import { DynamoMatchStore } from '../functions/adapters/dynamo-match-store.ts';
import { DynamoOutbox } from '../functions/adapters/dynamo-outbox.ts';
import { DynamoPushStore } from '../functions/adapters/dynamo-push-store.ts';
import { DynamoRobotsStore } from '../functions/adapters/dynamo-robots-store.ts';
import { DynamoSubscriberStore } from '../functions/adapters/dynamo-subscriber-store.ts';
import { DynamoTokenStore } from '../functions/adapters/dynamo-token-store.ts';
import { FolderPageArchive } from '../functions/adapters/folder-page-archive.ts';
import { ensureTables } from './dynamo/ensure-tables.ts';
import { startDynalite } from './dynamo/start-dynalite.ts';
import { faultHook } from './faults.ts';
import { readPeopleKey } from './people-key.ts';

const WATCH = 'watch';
const PEOPLE = 'people';

export type Stores = Awaited<ReturnType<typeof openStores>>;

/** Opens what a data folder holds through the very adapters that AWS uses; only the endpoint differs. */
export async function openStores(folder: string, env: NodeJS.ProcessEnv) {
  const dynalite = await startDynalite(join(folder, 'dynamo'));
  const client = dynamoClient({
    region: 'local',
    endpoint: dynalite.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await ensureTables(client, { watch: WATCH, people: PEOPLE });
  const hook = faultHook(env);
  const watch = { client, table: WATCH };
  const people = { client, table: PEOPLE };
  const peopleKey = await readPeopleKey(folder);
  return {
    feeds: hook('feeds', new DynamoFeedStore(watch)),
    pushes: hook('pushes', new DynamoPushStore(watch)),
    turns: new DynamoHostTurns(watch),
    robots: new DynamoRobotsStore(watch),
    items: hook('items', new DynamoItemStore(watch)),
    itemExpiry: hook('itemExpiry', new DynamoItemExpiry(watch)),
    itemReports: new DynamoItemReports(watch),
    deadItems: hook('deadItems', new DynamoDeadItems(watch)),
    matches: hook('matches', new DynamoMatchStore(watch)),
    editions: hook('editions', new DynamoEditionStore(watch)),
    subscribers: hook('subscribers', new DynamoSubscriberStore(people)),
    tokens: hook('tokens', new DynamoTokenStore(people)),
    outbox: hook('outbox', new DynamoOutbox(people)),
    archive: hook('archive', new FolderPageArchive(join(folder, 'archive'))),
    expiry: [new DynamoExpirySweep(watch), new DynamoExpirySweep(people)],
    peopleKey: async () => peopleKey,
    hook,
    close: async (): Promise<void> => {
      client.destroy();
      await dynalite.close();
    },
  };
}
