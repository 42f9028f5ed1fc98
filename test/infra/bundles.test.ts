import { createHmac } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { DynamoEditionStore } from '../../functions/adapters/dynamo-edition-store.ts';
import { DynamoFeedStore } from '../../functions/adapters/dynamo-feed-store.ts';
import { DynamoItemReports } from '../../functions/adapters/dynamo-item-reports.ts';
import { DynamoPushStore } from '../../functions/adapters/dynamo-push-store.ts';
import { DynamoSubscriberStore } from '../../functions/adapters/dynamo-subscriber-store.ts';
import { feedId } from '../../functions/feed/feed-id.ts';
import { editionPath, SUBSCRIBE_PATH } from '../../functions/mail/paths.ts';
import { HUB_PATH } from '../../functions/pipeline/hub-answer.ts';
import { ENV, NEEDS } from '../../functions/runtime/env.ts';
import { buildFunctions, FUNCTION_NAMES } from '../support/built-functions.ts';
import { ENDLESS, HERALD_FEED } from '../support/invented-herald.ts';
import { plantEndlessLoop } from '../support/plant-endless-loop.ts';
import { pretendDeployment, TABLE_NAMES } from '../support/pretend-deployment.ts';
import { runLambda } from '../support/run-lambda.ts';

const built = buildFunctions();
afterAll(() => built.remove());

const record = {
  messageId: '1',
  body: '{}',
  attributes: { ApproximateReceiveCount: '1' },
  eventSourceARN: 'a:b:c',
};
const request = (method: 'GET' | 'POST', path: string, form: Readonly<Record<string, string>> = {}) => ({
  rawPath: path,
  rawQueryString: '',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  requestContext: { http: { method } },
  isBase64Encoded: false,
  body: new URLSearchParams(form).toString(),
});

describe('a built function, alone in a folder and a process', () => {
  it.each(FUNCTION_NAMES)('%s loads, and says what its environment lacks when it is called', async (name) => {
    const { folder } = built.functions[name];
    const report = await runLambda({ folder, event: { Records: [record], ...request('GET', '/') } });
    const missing = NEEDS[name].map((setting) => ENV[setting]).join(', ');
    expect(report).toMatchObject({
      handler: 'function',
      error: `runtime: ${name} lacks ${missing} in its environment`,
    });
  });

  it.each(FUNCTION_NAMES)('%s has beside its code what its settings name, and no more', (name) => {
    const { environment, folder } = built.functions[name];
    const beside = [environment.RULES_FOLDER, environment.WORKERS_FOLDER].flatMap(
      (path) => path?.slice(2) ?? [],
    );
    expect(readdirSync(folder).sort()).toEqual(['index.mjs', ...beside].sort());
  });
});

describe('the built functions, from a feed to a mail, with the rights that the stack grants', () => {
  const reader = 'reader-at-once@paper-of-record.org';
  let aws: Awaited<ReturnType<typeof pretendDeployment>>;

  /** The path of the first link in the newest mail to that reader that begins so. */
  const linkTo = async (start: string, to: string): Promise<string> => {
    const mails = await Promise.all(aws.cloud.mails.map((mail) => simpleParser(mail)));
    const mail = mails.findLast((candidate) => [candidate.to].flat()[0]?.text === to);
    const link = mail?.text?.match(/https:\S+/g)?.find((url) => new URL(url).pathname.startsWith(start));
    return new URL(String(link)).pathname;
  };

  const enlistDailyReader = async () => {
    const people = new DynamoSubscriberStore({ client: aws.client, table: TABLE_NAMES.people });
    const wish = {
      cadence: 'daily',
      minimum: 'match',
      lang: 'en',
      hour: 7,
      zone: 'UTC',
      editions: [],
    } as const;
    await people.add(
      { ...wish, id: 'daily', address: 'daily@paper-of-record.org', state: 'unconfirmed' },
      'hash',
    );
    await people.confirm('daily', {
      at: new Date(),
      textVersion: '1',
      nextDue: new Date(Date.now() - 60_000),
    });
  };

  beforeAll(async () => {
    plantEndlessLoop(join(built.functions.read.folder, 'workers'), 'article-worker', ENDLESS);
    aws = await pretendDeployment(built);
    await enlistDailyReader();
    const herald = {
      id: feedId(HERALD_FEED),
      url: HERALD_FEED,
      title: 'The Invented Herald',
      origin: 'added',
    } as const;
    await new DynamoFeedStore({ client: aws.client, table: TABLE_NAMES.watch }).enlist(herald, new Date());
  });

  afterAll(() => aws.close());

  it('public takes a subscription, send asks for its confirmation, and public takes that', async () => {
    const wish = request('POST', SUBSCRIBE_PATH, { address: reader, cadence: 'at-once' });
    expect(await aws.invoke('public', wish)).toMatchObject({ statusCode: 202 });
    expect(await aws.invoke('send', aws.cloud.takeEvent('SendQueue'))).toEqual({ batchItemFailures: [] });
    const confirm = await linkTo('/c/', reader);
    expect(await aws.invoke('public', request('GET', confirm))).toMatchObject({ statusCode: 200 });
    expect(await aws.invoke('public', request('POST', confirm))).toMatchObject({ statusCode: 200 });
  });

  it('poll finds what is new, and read kills the thread of a stuck page and answers the next ones', async () => {
    await aws.invoke('plan');
    expect(await aws.invoke('poll', aws.cloud.takeEvent('PollQueue'))).toEqual({ batchItemFailures: [] });
    expect(await aws.invoke('read', aws.cloud.takeEvent('ReadQueue'))).toEqual({ batchItemFailures: [] });
    const reports = new DynamoItemReports({ client: aws.client, table: TABLE_NAMES.watch });
    expect(await reports.tally()).toMatchObject({ items: 4, match: 1, irrelevant: 1, unreadable: 2 });
    const unreadable = await reports.unreadable(new Date().toISOString().slice(0, 10));
    expect(unreadable.find(({ title }) => title === 'Traffic')?.status).toMatchObject({
      outcome: { reason: 'reading took longer than 8 s' },
    });
    expect(aws.cloud.objects.size).toBe(2);
  }, 60_000);

  it('alert, digest and send mail each reader once, and sweep finds nothing left', async () => {
    expect(await aws.invoke('alert', aws.cloud.takeEvent('AlertQueue'))).toEqual({ batchItemFailures: [] });
    await aws.invoke('digest');
    expect(aws.cloud.messages.SendQueue).toHaveLength(2);
    expect(await aws.invoke('send', aws.cloud.takeEvent('SendQueue'))).toEqual({ batchItemFailures: [] });
    expect(aws.cloud.mails).toHaveLength(3);
    await aws.invoke('sweep');
    expect(Object.values(aws.cloud.messages).flat()).toEqual([]);
  });

  it('public shows the edition and lets a reader leave by one click, and desk shows the day', async () => {
    const editions = new DynamoEditionStore({ client: aws.client, table: TABLE_NAMES.watch });
    const edition = editionPath(String(await editions.latest(1)));
    expect(await aws.invoke('public', request('GET', edition))).toMatchObject({ statusCode: 200 });
    const leave = request('POST', await linkTo('/u/', reader), { 'List-Unsubscribe': 'One-Click' });
    expect(await aws.invoke('public', leave)).toMatchObject({ statusCode: 200, body: '' });
    expect(await aws.invoke('desk', request('GET', '/'))).toMatchObject({ statusCode: 200 });
  });

  it('hub grants a lease that was asked for, and has the feed of a signed notice polled', async () => {
    const pushes = new DynamoPushStore({ client: aws.client, table: TABLE_NAMES.watch });
    const token = 'AAAAAAAAAAAAAAAAAAAAAA';
    const asked = { token, feedId: feedId(HERALD_FEED), hub: 'https://hub.example/', topic: HERALD_FEED };
    await pushes.open({ ...asked, secret: 'key' }, new Date());
    const question = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': HERALD_FEED,
      'hub.challenge': 'seven',
    });
    const path = HUB_PATH + token;
    const confirmed = { ...request('GET', path), rawQueryString: question.toString() };
    expect(await aws.invoke('hub', confirmed)).toMatchObject({ statusCode: 200, body: 'seven' });
    const body = '<rss/>';
    const signature = `sha256=${createHmac('sha256', 'key').update(body).digest('hex')}`;
    const notice = { ...request('POST', path), body, headers: { 'x-hub-signature': signature } };
    expect(await aws.invoke('hub', notice)).toMatchObject({ statusCode: 202 });
    expect(await aws.invoke('poll', aws.cloud.takeEvent('PollQueue'))).toEqual({ batchItemFailures: [] });
  });

  it('no function asked for more than it may', () => {
    expect(aws.cloud.denied).toEqual([]);
  });
});
