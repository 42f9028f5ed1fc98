import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { dynamoClient } from '../adapters/dynamo-client.ts';
import { DynamoDeadItems } from '../adapters/dynamo-dead-items.ts';
import { DynamoEditionStore } from '../adapters/dynamo-edition-store.ts';
import { DynamoFeedStore } from '../adapters/dynamo-feed-store.ts';
import { DynamoHostTurns } from '../adapters/dynamo-host-turns.ts';
import { DynamoItemExpiry } from '../adapters/dynamo-item-expiry.ts';
import { DynamoItemReports } from '../adapters/dynamo-item-reports.ts';
import { DynamoItemStore } from '../adapters/dynamo-item-store.ts';
import { DynamoMatchStore } from '../adapters/dynamo-match-store.ts';
import { DynamoOutbox } from '../adapters/dynamo-outbox.ts';
import { DynamoPushStore } from '../adapters/dynamo-push-store.ts';
import { DynamoRobotsStore } from '../adapters/dynamo-robots-store.ts';
import { DynamoSubscriberStore } from '../adapters/dynamo-subscriber-store.ts';
import type { DynamoTable } from '../adapters/dynamo-table.ts';
import { DynamoTokenStore } from '../adapters/dynamo-token-store.ts';
import { HttpFetcher } from '../adapters/http-fetcher.ts';
import { HttpHubClient } from '../adapters/http-hub-client.ts';
import { JsonLogger } from '../adapters/json-logger.ts';
import { PoliteGate } from '../adapters/polite-gate.ts';
import { readRules } from '../adapters/rules-folder.ts';
import { s3Client } from '../adapters/s3-client.ts';
import { S3PageArchive } from '../adapters/s3-page-archive.ts';
import { secretsManagerClient } from '../adapters/secrets-manager-client.ts';
import { SecretsManagerKey } from '../adapters/secrets-manager-key.ts';
import { SesMailer } from '../adapters/ses-mailer.ts';
import { sqsClient } from '../adapters/sqs-client.ts';
import { SqsQueue } from '../adapters/sqs-queue.ts';
import { WorkerArticleReader } from '../adapters/worker-article-reader.ts';
import { WorkerFeedParser } from '../adapters/worker-feed-parser.ts';
import type { AlertServices } from '../pipeline/alert.ts';
import type { DeskServices } from '../pipeline/desk-answer.ts';
import type { DigestServices } from '../pipeline/digest.ts';
import type { HubAnswerServices } from '../pipeline/hub-answer.ts';
import type { PushServices } from '../pipeline/keep-push.ts';
import { PAGE_SPACING_MS } from '../pipeline/pace.ts';
import type { PlanServices } from '../pipeline/plan.ts';
import type { PollServices } from '../pipeline/poll.ts';
import type { PublicServices } from '../pipeline/public-answer.ts';
import type { Queue } from '../pipeline/queue.ts';
import type { ReadServices } from '../pipeline/read.ts';
import type { SendServices } from '../pipeline/send.ts';
import type { SweepServices } from '../pipeline/sweep.ts';
import { anchorsOf } from '../relevance/anchors-of.ts';
import type { Config } from './config.ts';
import { once } from './once.ts';

// The one place in functions/ that says `new`: what each function is made of in AWS. Each builder names only what
// its function needs, so that a bundle carries no more than that.

const SECOND_COPY_AFTER_MS = 15 * 60_000;

const now = (): Date => new Date();
const jitter = Math.random;
const log = new JsonLogger();

// One client a process: its connections are kept alive between invocations.
const dynamo = once((region: string) => dynamoClient({ region }));
const sqs = once((region: string) => sqsClient({ region }));

type Place = { readonly region: string };

const table = (name: string, { region }: Place): DynamoTable => ({ client: dynamo(region), table: name });
const queue = <Body>(queueUrl: string, { region }: Place): Queue<Body> =>
  new SqsQueue<Body>({ client: sqs(region), queueUrl });
const peopleKeyOf = ({
  peopleKeyArn,
  region,
}: Place & { readonly peopleKeyArn: string }): SecretsManagerKey =>
  new SecretsManagerKey({ client: secretsManagerClient({ region }), secretId: peopleKeyArn });
/** A fetcher that shares its manners with all processes through the table. */
const politeFetcher = (contact: string, watch: DynamoTable): HttpFetcher => {
  const gate = new PoliteGate({
    turns: new DynamoHostTurns(watch),
    robots: new DynamoRobotsStore(watch),
    now,
  });
  return new HttpFetcher({ contact, gate });
};
const worker = (folder: string, name: string): string => resolve(folder, `${name}.mjs`);

export const planServices = (config: Config<'plan'>): PlanServices => ({
  feeds: new DynamoFeedStore(table(config.watchTable, config)),
  polls: queue(config.pollQueueUrl, config),
  log,
  now,
});

export function pollServices(config: Config<'poll'>): PollServices {
  const watch = table(config.watchTable, config);
  return {
    feeds: new DynamoFeedStore(watch),
    items: new DynamoItemStore(watch),
    itemExpiry: new DynamoItemExpiry(watch),
    fetcher: politeFetcher(config.contact, watch),
    feedParser: new WorkerFeedParser(worker(config.workersFolder, 'feed-worker')),
    reads: queue(config.readQueueUrl, config),
    pageSpacingMs: PAGE_SPACING_MS,
    push: pushServices(config),
    log,
    now,
    jitter,
  };
}

const pushServices = (config: Config<'poll'>): PushServices => ({
  pushes: new DynamoPushStore(table(config.watchTable, config)),
  hubs: new HttpHubClient({ contact: config.contact }),
  callbackOrigin: config.siteOrigin,
  newToken: () => randomBytes(16),
  log,
});

export const hubServices = (config: Config<'hub'>): HubAnswerServices => ({
  pushes: new DynamoPushStore(table(config.watchTable, config)),
  polls: queue(config.pollQueueUrl, config),
  log,
  now,
});

export function readServices(config: Config<'read'>): ReadServices {
  const watch = table(config.watchTable, config);
  const rules = readRules(config.rulesFolder);
  const articleWorker = worker(config.workersFolder, 'article-worker');
  return {
    feeds: new DynamoFeedStore(watch),
    items: new DynamoItemStore(watch),
    deadItems: new DynamoDeadItems(watch),
    matches: new DynamoMatchStore(watch),
    fetcher: politeFetcher(config.contact, watch),
    articleReader: new WorkerArticleReader(articleWorker, { anchors: anchorsOf(rules) }),
    rules,
    archive: new S3PageArchive({ client: s3Client({ region: config.region }), bucket: config.archiveBucket }),
    alerts: queue(config.alertQueueUrl, config),
    log,
    now,
  };
}

export function alertServices(config: Config<'alert'>): AlertServices {
  const matches = new DynamoMatchStore(table(config.watchTable, config));
  const people = table(config.peopleTable, config);
  const subscribers = new DynamoSubscriberStore(people);
  return {
    matches,
    pendingAlerts: matches,
    takers: subscribers,
    subscribers,
    outbox: new DynamoOutbox(people),
    sends: queue(config.sendQueueUrl, config),
    log,
    now,
  };
}

export function sendServices(config: Config<'send'>): SendServices {
  const watch = table(config.watchTable, config);
  const people = table(config.peopleTable, config);
  const key = peopleKeyOf(config);
  return {
    matches: new DynamoMatchStore(watch),
    editions: new DynamoEditionStore(watch),
    outbox: new DynamoOutbox(people),
    subscribers: new DynamoSubscriberStore(people),
    tokens: new DynamoTokenStore(people),
    peopleKey: () => key.read(),
    newToken: () => randomBytes(16),
    mailer: new SesMailer({ region: config.region }),
    letterhead: {
      sender: { name: config.mailFromName, address: config.mailFromAddress },
      siteOrigin: config.siteOrigin,
    },
    secondCopyAfterMs: SECOND_COPY_AFTER_MS,
    log,
    now,
  };
}

export function digestServices(config: Config<'digest'>): DigestServices {
  const people = table(config.peopleTable, config);
  const subscribers = new DynamoSubscriberStore(people);
  return {
    ...viewServices(config),
    takers: subscribers,
    subscribers,
    outbox: new DynamoOutbox(people),
    sends: queue(config.sendQueueUrl, config),
    log,
  };
}

export function sweepServices(config: Config<'sweep'>): SweepServices {
  const watch = table(config.watchTable, config);
  return {
    pendingItems: new DynamoItemStore(watch),
    pendingAlerts: new DynamoMatchStore(watch),
    dueDeliveries: new DynamoOutbox(table(config.peopleTable, config)),
    reads: queue(config.readQueueUrl, config),
    alerts: queue(config.alertQueueUrl, config),
    sends: queue(config.sendQueueUrl, config),
    log,
    now,
  };
}

export function publicServices(config: Config<'public'>): PublicServices {
  const people = table(config.peopleTable, config);
  const key = peopleKeyOf(config);
  const watch = table(config.watchTable, config);
  return {
    matches: new DynamoMatchStore(watch),
    editions: new DynamoEditionStore(watch),
    subscribers: new DynamoSubscriberStore(people),
    tokens: new DynamoTokenStore(people),
    outbox: new DynamoOutbox(people),
    sends: queue(config.sendQueueUrl, config),
    peopleKey: () => key.read(),
    newId: () => randomBytes(16).toString('base64url'),
    now,
  };
}

export const deskServices = (config: Config<'desk'>): DeskServices => viewServices(config);

/** What the review of a day is read from: nothing of it can touch the people. */
function viewServices(config: Place & { readonly watchTable: string }) {
  const watch = table(config.watchTable, config);
  return {
    feedList: new DynamoFeedStore(watch),
    itemReports: new DynamoItemReports(watch),
    matches: new DynamoMatchStore(watch),
    editions: new DynamoEditionStore(watch),
    now,
  };
}
