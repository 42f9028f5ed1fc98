import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpHubClient } from '../../../functions/adapters/http-hub-client.ts';
import { type Feed, UNREAD } from '../../../functions/feed/feed.ts';
import type { FeedPush } from '../../../functions/feed/push.ts';
import { keepPush, type NamedHub } from '../../../functions/pipeline/keep-push.ts';
import type { Stores } from '../../../local/stores.ts';
import { aFeedListing } from '../../support/a-feed-listing.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { RememberingLog } from '../../support/remembering-log.ts';
import { type SmallHub, startSmallHub } from '../../support/small-hub.ts';

const DAY_MS = 24 * 3_600_000;
const TOPIC = 'https://news.example/f1.xml';

describe('keepPush', () => {
  let stores: Stores;
  let hub: SmallHub;
  let hubs: HttpHubClient;
  let log: RememberingLog;
  let now: Date;

  beforeAll(async () => {
    stores = await openTestStores();
    hub = await startSmallHub();
    hubs = new HttpHubClient({ contact: 'https://operator.example', allowedOrigins: [hub.origin] });
  });
  afterAll(async () => {
    await hubs.close();
    await hub.close();
    await stores.close();
  });
  beforeEach(() => {
    log = new RememberingLog();
    now = new Date();
    hub.requests.length = 0;
    hub.answer = { status: 202 };
  });

  const named = (different: Partial<NamedHub> = {}): NamedHub => ({
    hub: `${hub.origin}/`,
    topic: TOPIC,
    ...different,
  });
  const keep = (push: FeedPush | undefined, what: NamedHub | undefined | 'unread') => {
    const state = { ...UNREAD, ...(push === undefined ? {} : { push }) };
    const feed: Feed = { ...aFeedListing(), retired: false, nextDue: now.toISOString(), state };
    const callbackOrigin = 'https://notes.example';
    const newToken = () => randomBytes(16);
    const { pushes } = stores;
    return keepPush({ feed, named: what, now }, { pushes, hubs, callbackOrigin, newToken, log });
  };
  const inDays = (days: number): Date => new Date(now.getTime() + days * DAY_MS);

  it('asks the hub that a feed names, with an address and a secret of its own', async () => {
    const push = await keep(undefined, named());
    expect(push).toEqual({
      token: expect.stringMatching(/^[\w-]{22}$/),
      hub: `${hub.origin}/`,
      topic: TOPIC,
      lookAgainAt: new Date(now.getTime() + 3_600_000).toISOString(),
    });
    expect(hub.requests.map((form) => Object.fromEntries(form))).toEqual([
      {
        'hub.mode': 'subscribe',
        'hub.topic': TOPIC,
        'hub.callback': `https://notes.example/w/${push?.token}`,
        'hub.secret': expect.stringMatching(/^[0-9a-f]{32}$/),
        'hub.lease_seconds': '864000',
      },
    ]);
    const kept = await stores.pushes.find(push?.token ?? '');
    expect(kept).toMatchObject({ feedId: 'f1', secret: hub.requests[0]?.get('hub.secret') });
  });

  it('leaves a fresh request alone', async () => {
    const push = await keep(undefined, named());
    expect(await keep(push, 'unread')).toEqual(push);
    expect(await keep(push, named())).toEqual(push);
    expect(hub.requests.length).toBe(1);
  });

  it('asks again, with the same token and secret, when the hub has not called within the hour', async () => {
    const push = await keep(undefined, named());
    now = inDays(0.1);
    expect(await keep(push, 'unread')).toMatchObject({ token: push?.token });
    expect(hub.requests[1]?.get('hub.secret')).toBe(hub.requests[0]?.get('hub.secret'));
  });

  it('renews the lease two days before its end', async () => {
    const push = await keep(undefined, named());
    await stores.pushes.confirm(push?.token ?? '', inDays(10));
    now = inDays(0.1);
    const granted = await keep(push, 'unread');
    expect(granted?.until).toBe(new Date(now.getTime() + 9.9 * DAY_MS).toISOString());
    expect(hub.requests.length).toBe(1);
    now = new Date(Date.parse(granted?.lookAgainAt ?? ''));
    await keep(granted, 'unread');
    expect(hub.requests.length).toBe(2);
  });

  it('drops the request when the feed names another hub, or none', async () => {
    const push = await keep(undefined, named());
    const moved = await keep(push, named({ topic: 'https://news.example/moved.xml' }));
    expect(moved?.token).not.toBe(push?.token);
    expect(await stores.pushes.find(push?.token ?? '')).toBeUndefined();
    expect(await keep(moved, undefined)).toBeUndefined();
    expect(await stores.pushes.find(moved?.token ?? '')).toBeUndefined();
  });

  it('asks nobody when the feed names no hub', async () => {
    expect(await keep(undefined, undefined)).toBeUndefined();
    expect(await keep(undefined, 'unread')).toBeUndefined();
    expect(hub.requests).toEqual([]);
  });

  it.each([
    ['refuses', 400, 7],
    ['is out of order', 503, 1],
  ])('says so and looks again in days when the hub %s', async (_, status, days) => {
    hub.answer = { status };
    const push = await keep(undefined, named());
    expect(push?.lookAgainAt).toBe(inDays(days).toISOString());
    expect(log.events).toEqual([
      { event: 'hub not reached', fields: { hub: `${hub.origin}/`, reason: `HTTP ${status}` } },
    ]);
  });

  it('gives its secret to no hub without https, and to none inside a private network', async () => {
    await keep(undefined, named({ hub: 'http://hub.invalid-name.org/' }));
    await keep(undefined, named({ hub: 'https://10.0.0.1/' }));
    expect(log.events.map(({ fields }) => fields.reason)).toEqual([
      'refused: a hub without https',
      'refused: 10.0.0.1 is not a public address',
    ]);
  });

  it('follows a hub that moved, with the request', async () => {
    hub.answer = { status: 308, headers: { location: '/elsewhere' } };
    hub.elsewhere = { status: 202 };
    await keep(undefined, named());
    expect(hub.requests.length).toBe(2);
    expect(log.events).toEqual([]);
  });
});
