import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type HubCall, hubAnswer } from '../../../functions/pipeline/hub-answer.ts';
import type { PollMessage } from '../../../functions/pipeline/queue.ts';
import type { Stores } from '../../../local/stores.ts';
import { KeptQueue } from '../../support/kept-queue.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { RememberingLog } from '../../support/remembering-log.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const TOPIC = 'https://news.example/f1.xml';
const SECRET = 'ab12';

describe('hubAnswer', () => {
  let stores: Stores;
  let polls: KeptQueue<PollMessage>;
  let token: string;
  let round = 0;

  beforeAll(async () => {
    stores = await openTestStores();
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    round += 1;
    token = `token-${round}`.padEnd(22, '_');
    polls = new KeptQueue();
    const request = { token, feedId: 'f1', hub: 'https://hub.example/', topic: TOPIC, secret: SECRET };
    await stores.pushes.open(request, NOW);
  });

  const call = (different: Partial<HubCall> = {}) =>
    hubAnswer(
      {
        method: 'GET',
        token,
        query: new URLSearchParams(),
        body: new Uint8Array(),
        signature: undefined,
        ...different,
      },
      { pushes: stores.pushes, polls, log: new RememberingLog(), now: () => NOW },
    );
  const question = (fields: Readonly<Record<string, string>>) => ({
    query: new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': TOPIC,
      'hub.challenge': 'c-1',
      ...fields,
    }),
  });
  const notice = (text: string, secret = SECRET): Partial<HubCall> => {
    const body = new TextEncoder().encode(text);
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    return { method: 'POST', body, signature };
  };

  it('confirms what was asked for and keeps the lease', async () => {
    expect(await call(question({ 'hub.lease_seconds': '86400' }))).toEqual({ status: 200, body: 'c-1' });
    expect((await stores.pushes.find(token))?.until).toBe('2026-11-22T12:00:00.000Z');
  });

  it.each([
    ['none', undefined, '2026-12-01T12:00:00.000Z'],
    ['nonsense', 'soon', '2026-12-01T12:00:00.000Z'],
    ['a negative one', '-5', '2026-12-01T12:00:00.000Z'],
    ['one of centuries', '9999999999', '2027-02-19T12:00:00.000Z'],
  ])('takes a lease of its own where the hub grants %s', async (_, seconds, until) => {
    await call(question(seconds === undefined ? {} : { 'hub.lease_seconds': seconds }));
    expect((await stores.pushes.find(token))?.until).toBe(until);
  });

  it.each([
    ['another topic', { 'hub.topic': 'https://other.example/' }],
    ['another mode', { 'hub.mode': 'publish' }],
    ['no challenge', { 'hub.challenge': '' }],
    ['a challenge of megabytes', { 'hub.challenge': 'x'.repeat(2_000) }],
    ['leaving, which nobody asked for', { 'hub.mode': 'unsubscribe' }],
  ])('refuses a question about %s', async (_, fields) => {
    expect((await call(question(fields))).status).toBe(404);
    expect((await stores.pushes.find(token))?.until).toBeUndefined();
  });

  it('lets a hub end what is not wanted any more', async () => {
    await stores.pushes.drop(token);
    expect(await call(question({ 'hub.mode': 'unsubscribe' }))).toEqual({ status: 200, body: 'c-1' });
    expect((await call(question({}))).status).toBe(404);
  });

  it('forgets a request that the hub denies', async () => {
    expect((await call(question({ 'hub.mode': 'denied' }))).status).toBe(200);
    expect(await stores.pushes.find(token)).toBeUndefined();
  });

  it('polls the feed at once after a signed notice', async () => {
    expect((await call(notice('<rss/>'))).status).toBe(202);
    expect(polls.sent).toEqual([{ feedId: 'f1', isNotice: true }]);
  });

  it('does nothing after a notice that is not signed, and does not tell', async () => {
    const signed = await call(notice('<rss/>'));
    polls.sent = [];
    expect(await call(notice('<rss/>', 'guess'))).toEqual(signed);
    expect(await call({ method: 'POST' })).toEqual(signed);
    expect(polls.sent).toEqual([]);
  });

  it.each(['BBBBBBBBBBBBBBBBBBBBBB', 'short', '../../etc/passwd', ''])(
    'tells a hub to forget the token %j',
    async (unknown) => {
      expect((await call({ ...notice('<rss/>'), token: unknown })).status).toBe(410);
      expect((await call({ ...question({}), token: unknown })).status).toBe(404);
      expect(polls.sent).toEqual([]);
    },
  );

  it('answers no other method', async () => {
    expect((await call({ method: 'DELETE' })).status).toBe(405);
  });
});
