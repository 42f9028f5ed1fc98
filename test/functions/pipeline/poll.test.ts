import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpFetcher } from '../../../functions/adapters/http-fetcher.ts';
import { feedId } from '../../../functions/feed/feed-id.ts';
import { itemId } from '../../../functions/feed/item-identity.ts';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { type PollServices, poll } from '../../../functions/pipeline/poll.ts';
import type { ReadMessage } from '../../../functions/pipeline/queue.ts';
import type { Stores } from '../../../local/stores.ts';
import { KeptQueue } from '../../support/kept-queue.ts';
import { openTestStores } from '../../support/open-test-stores.ts';
import { RememberingLog } from '../../support/remembering-log.ts';
import { type SmallSite, startSmallSite } from '../../support/small-site.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const HOUR_MS = 3_600_000;

interface Listed {
  readonly link: string;
  readonly hoursAgo?: number;
}

describe('poll', () => {
  let stores: Stores;
  let site: SmallSite;
  let fetcher: HttpFetcher;
  let reads: KeptQueue<ReadMessage>;
  let now: Date;
  let round = 0;

  beforeAll(async () => {
    stores = await openTestStores();
    site = await startSmallSite();
    fetcher = new HttpFetcher({
      contact: 'https://operator.example',
      allowedOrigins: new Set([site.origin]),
    });
  });
  afterAll(async () => {
    await fetcher.close();
    await site.close();
    await stores.close();
  });
  beforeEach(() => {
    reads = new KeptQueue();
    now = NOW;
    round += 1;
  });

  const services = (different: Partial<PollServices> = {}): PollServices => ({
    ...stores,
    fetcher,
    feedParser: { parse: parseFeed },
    reads,
    log: new RememberingLog(),
    now: () => now,
    jitter: () => 0.5,
    ...different,
  });

  const url = (): string => `${site.origin}/feed-${round}.xml`;
  const id = (): string => feedId(url());
  const enlist = () =>
    stores.feeds.enlist({ id: id(), url: url(), title: 'The Gazette', origin: 'added' }, now);
  const publish = (items: readonly Listed[], etag?: string): void => {
    const body = items.map(({ link, hoursAgo }) => {
      const date = hoursAgo === undefined ? '' : new Date(now.getTime() - hoursAgo * HOUR_MS).toUTCString();
      return `<item><title>About ${link}</title><link>${link}</link>${date && `<pubDate>${date}</pubDate>`}</item>`;
    });
    site.pages.set(`/feed-${round}.xml`, {
      headers: { 'content-type': 'application/rss+xml', ...(etag === undefined ? {} : { etag }) },
      body: `<rss version="2.0"><channel><title>The Gazette</title>${body.join('')}</channel></rss>`,
    });
  };
  const link = (name: string): string => `https://gazette.example/${round}/${name}`;
  const idOf = (name: string): string => itemId({ id: link(name), title: '', link: link(name) }, url());

  it('records new items as pending and nudges them, newest first', async () => {
    await enlist();
    publish([
      { link: link('old'), hoursAgo: 5 },
      { link: link('new'), hoursAgo: 1 },
    ]);
    await poll(id(), services());
    expect(reads.sent).toEqual([{ itemId: idOf('new') }, { itemId: idOf('old') }]);
    expect(await stores.items.find(idOf('new'))).toMatchObject({
      title: `About ${link('new')}`,
      link: link('new'),
      late: false,
      status: { is: 'pending' },
    });
  });

  it('writes the state of the feed and when it is due again', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }], '"v1"');
    await poll(id(), services());
    const feed = await stores.feeds.find(id());
    expect(feed?.state).toMatchObject({
      lastSuccess: NOW.toISOString(),
      consecutiveFailures: 0,
      etag: '"v1"',
      listed: [idOf('a')],
    });
    expect(Date.parse(feed?.nextDue ?? '')).toBeGreaterThan(NOW.getTime());
  });

  it('sends the validators back and takes a 304 as success with nothing new', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }], '"v1"');
    await poll(id(), services());
    reads.sent = [];
    now = new Date(NOW.getTime() + HOUR_MS);
    await poll(id(), services());
    expect(reads.sent).toEqual([]);
    expect((await stores.feeds.find(id()))?.state).toMatchObject({
      lastSuccess: now.toISOString(),
      etag: '"v1"',
      listed: [idOf('a')],
    });
  });

  it('nudges only what the last poll did not list', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 2 }]);
    await poll(id(), services());
    reads.sent = [];
    publish([
      { link: link('b'), hoursAgo: 1 },
      { link: link('a'), hoursAgo: 2 },
    ]);
    await poll(id(), services());
    expect(reads.sent).toEqual([{ itemId: idOf('b') }]);
  });

  it('marks at a first reading what is over 48 hours old or undated as late', async () => {
    await enlist();
    publish([
      { link: link('fresh'), hoursAgo: 47 },
      { link: link('old'), hoursAgo: 49 },
      { link: link('undated') },
    ]);
    await poll(id(), services());
    const late = await Promise.all(
      ['fresh', 'old', 'undated'].map(async (name) => (await stores.items.find(idOf(name)))?.late),
    );
    expect(late).toEqual([false, true, true]);
  });

  it('does not mark an old item late when the feed was read yesterday', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    await poll(id(), services());
    now = new Date(NOW.getTime() + 24 * HOUR_MS);
    publish([{ link: link('b'), hoursAgo: 100 }]);
    await poll(id(), services());
    expect((await stores.items.find(idOf('b')))?.late).toBe(false);
  });

  it('counts the first poll after more than 7 days as a first reading', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    await poll(id(), services());
    now = new Date(NOW.getTime() + 8 * 24 * HOUR_MS);
    publish([{ link: link('b'), hoursAgo: 100 }]);
    await poll(id(), services());
    expect((await stores.items.find(idOf('b')))?.late).toBe(true);
  });

  it('nudges 50 pages of a feed and leaves the rest to the sweep', async () => {
    await enlist();
    publish(Array.from({ length: 60 }, (_, n) => ({ link: link(`n${n}`), hoursAgo: n / 10 })));
    await poll(id(), services());
    expect(reads.sent).toHaveLength(50);
    expect(reads.sent[0]).toEqual({ itemId: idOf('n0') });
    const waiting = (await stores.items.waiting(new Date(NOW.getTime() + 60_000))).filter(
      ({ feedId }) => feedId === id(),
    );
    expect(waiting.map(({ itemId }) => itemId)).toEqual(
      Array.from({ length: 10 }, (_, n) => idOf(`n${50 + n}`)),
    );
  });

  it.each([
    [
      'an HTML page',
      { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>x</title><p>No feed</p>' },
    ],
    ['nothing', { headers: { 'content-type': 'application/xml' }, body: '' }],
    ['404', { status: 404 }],
    ['503', { status: 503 }],
  ])('notes %s as a failure with its reason and keeps what it knew', async (_name, served) => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    await poll(id(), services());
    site.pages.set(`/feed-${round}.xml`, served);
    await poll(id(), services());
    const state = (await stores.feeds.find(id()))?.state;
    expect(state).toMatchObject({
      consecutiveFailures: 1,
      listed: [idOf('a')],
      lastSuccess: NOW.toISOString(),
    });
    expect(state?.lastError?.reason).toMatch(/^.{3,200}$/);
  });

  it('throws what is our own failure and does not put it down to the publisher', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    const feedParser = { parse: () => Promise.reject(new Error('adapters: the worker does not start')) };
    await expect(poll(id(), services({ feedParser }))).rejects.toThrow('does not start');
    expect((await stores.feeds.find(id()))?.state.consecutiveFailures).toBe(0);
  });

  it('asks a failing feed less and less often, and as often as before once it answers', async () => {
    await enlist();
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      await poll(id(), services());
      waits.push(Date.parse((await stores.feeds.find(id()))?.nextDue ?? '') - now.getTime());
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(4);
  });

  it('writes the state last: when the queue fails, the same poll finds the items again', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }], '"v1"');
    const broken = { send: () => Promise.reject(new Error('queue: gone')) };
    await expect(poll(id(), services({ reads: broken }))).rejects.toThrow('queue: gone');
    expect((await stores.feeds.find(id()))?.state.lastSuccess).toBeUndefined();
    expect(await stores.items.find(idOf('a'))).toMatchObject({ status: { is: 'pending' } });
    await poll(id(), services());
    expect((await stores.feeds.find(id()))?.state.listed).toEqual([idOf('a')]);
  });

  it('asks no feed that is off the list', async () => {
    await enlist();
    await stores.feeds.retire(id());
    site.asked.length = 0;
    await poll(id(), services());
    expect(site.asked).toEqual([]);
  });
});
