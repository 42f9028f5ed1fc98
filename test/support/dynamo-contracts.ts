import { DynamoDeadItems } from '../../functions/adapters/dynamo-dead-items.ts';
import { DynamoEditionStore } from '../../functions/adapters/dynamo-edition-store.ts';
import { DynamoFeedStore } from '../../functions/adapters/dynamo-feed-store.ts';
import { DynamoHostTurns } from '../../functions/adapters/dynamo-host-turns.ts';
import { DynamoItemExpiry } from '../../functions/adapters/dynamo-item-expiry.ts';
import { DynamoItemReports } from '../../functions/adapters/dynamo-item-reports.ts';
import { DynamoItemStore } from '../../functions/adapters/dynamo-item-store.ts';
import { DynamoMatchStore } from '../../functions/adapters/dynamo-match-store.ts';
import { DynamoOutbox } from '../../functions/adapters/dynamo-outbox.ts';
import { DynamoPushStore } from '../../functions/adapters/dynamo-push-store.ts';
import { DynamoRobotsStore } from '../../functions/adapters/dynamo-robots-store.ts';
import { DynamoSubscriberStore } from '../../functions/adapters/dynamo-subscriber-store.ts';
import { DynamoTokenStore } from '../../functions/adapters/dynamo-token-store.ts';
import { deadItemsContract } from '../contracts/dead-items.ts';
import { editionStoreContract } from '../contracts/edition-store.ts';
import { feedStoreContract } from '../contracts/feed-store.ts';
import { hostTurnsContract } from '../contracts/host-turns.ts';
import { itemReportsContract } from '../contracts/item-reports.ts';
import { itemStoreContract } from '../contracts/item-store.ts';
import { matchStoreContract } from '../contracts/match-store.ts';
import { outboxContract } from '../contracts/outbox.ts';
import { pushStoreContract } from '../contracts/push-store.ts';
import { robotsStoreContract } from '../contracts/robots-store.ts';
import { subscriberStoreContract } from '../contracts/subscriber-store.ts';
import { tokenStoreContract } from '../contracts/token-store.ts';
import { openTable } from './dynamo-tables.ts';

/** The contracts of all stores, tried on the DynamoDB at an endpoint, each test on a table of its own. */
export function dynamoContracts(name: string, endpoint: () => string): void {
  const watch = () => openTable(endpoint(), 'watch');
  const people = () => openTable(endpoint(), 'people');

  const openItems = async () => {
    const { db, close } = await watch();
    let now = new Date();
    const options = { ...db, now: () => now };
    return {
      items: new DynamoItemStore(options),
      deadItems: new DynamoDeadItems(options),
      reports: new DynamoItemReports(options),
      expiry: new DynamoItemExpiry(db),
      setNow: (at: Date) => {
        now = at;
      },
      close,
    };
  };
  feedStoreContract(`DynamoFeedStore on ${name}`, async () => {
    const { db, close } = await watch();
    return { feeds: new DynamoFeedStore(db), close };
  });
  hostTurnsContract(`DynamoHostTurns on ${name}`, async () => {
    const { db, close } = await watch();
    return { turns: new DynamoHostTurns(db), close };
  });
  robotsStoreContract(`DynamoRobotsStore on ${name}`, async () => {
    const { db, close } = await watch();
    return {
      robots: new DynamoRobotsStore({ ...db, now: () => new Date('2026-11-21T06:00:00.000Z') }),
      close,
    };
  });
  itemStoreContract(`DynamoItemStore on ${name}`, openItems);
  deadItemsContract(`DynamoDeadItems on ${name}`, openItems);
  itemReportsContract(`DynamoItemReports on ${name}`, openItems);
  matchStoreContract(`DynamoMatchStore on ${name}`, async () => {
    const { db, close } = await watch();
    return { matches: new DynamoMatchStore(db), close };
  });
  pushStoreContract(`DynamoPushStore on ${name}`, async () => {
    const { db, close } = await watch();
    let now = new Date();
    const setNow = (at: Date) => {
      now = at;
    };
    return { pushes: new DynamoPushStore({ ...db, now: () => now }), setNow, close };
  });
  editionStoreContract(`DynamoEditionStore on ${name}`, async () => {
    const { db, close } = await watch();
    return { editions: new DynamoEditionStore(db), close };
  });
  subscriberStoreContract(`DynamoSubscriberStore on ${name}`, async () => {
    const { db, close } = await people();
    const tokens = new DynamoTokenStore(db);
    return { people: new DynamoSubscriberStore(db), tokens, outbox: new DynamoOutbox(db), close };
  });
  tokenStoreContract(`DynamoTokenStore on ${name}`, async () => {
    const { db, close } = await people();
    return { tokens: new DynamoTokenStore(db), close };
  });
  outboxContract(`DynamoOutbox on ${name}`, async () => {
    const { db, close } = await people();
    return { outbox: new DynamoOutbox(db), close };
  });
}
