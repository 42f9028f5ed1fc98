import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpFetcher } from '../../../functions/adapters/http-fetcher.ts';
import { feedId } from '../../../functions/feed/feed-id.ts';
import { itemId } from '../../../functions/feed/item-identity.ts';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { FetchError } from '../../../functions/fetch/fetch-error.ts';
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
  readonly title?: string;
}

/** A port with some of its methods replaced. */
const portOf = <Port extends object>(port: Port, different: Partial<Port>): Port =>
  new Proxy(port, {
    get: (target, method) => {
      const own = Reflect.get(different, method) ?? Reflect.get(target, method, target);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });

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
    pageSpacingMs: 2_000,
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
    const body = items.map(({ link, hoursAgo, title = `About ${link}` }) => {
      const date = hoursAgo === undefined ? '' : new Date(now.getTime() - hoursAgo * HOUR_MS).toUTCString();
      return `<item><title>${title}</title><link>${link}</link>${date && `<pubDate>${date}</pubDate>`}</item>`;
    });
    site.pages.set(`/feed-${round}.xml`, {
      headers: { 'content-type': 'application/rss+xml', ...(etag === undefined ? {} : { etag }) },
      body: `<rss version="2.0"><channel><title>The Gazette</title>${body.join('')}</channel></rss>`,
    });
  };
  const link = (name: string): string => `https://gazette.example/${round}/${name}`;
  const listedIds = async () => (await stores.feeds.listing(id())).map((item) => item.id);
  const stateNow = async () => (await stores.feeds.find(id()))?.state;
  const idOf = (name: string): string => itemId({ id: link(name), title: '', link: link(name) }, url());

  const settle = async (name: string): Promise<void> => {
    const item = await stores.items.find(idOf(name));
    const version = item?.version ?? '';
    await stores.items.settle(idOf(name), {
      answer: 'irrelevant',
      readFrom: 'page',
      at: now.toISOString(),
      version,
    });
  };

  it('records new items as pending and nudges them, newest first', async () => {
    await enlist();
    publish([
      { link: link('old'), hoursAgo: 5 },
      { link: link('new'), hoursAgo: 1 },
    ]);
    await poll({ feedId: id() }, services());
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
    await poll({ feedId: id() }, services());
    const feed = await stores.feeds.find(id());
    expect(feed?.state).toMatchObject({
      lastSuccess: NOW.toISOString(),
      consecutiveFailures: 0,
      etag: '"v1"',
      items: 1,
    });
    expect(await listedIds()).toEqual([idOf('a')]);
    expect(Date.parse(feed?.nextDue ?? '')).toBeGreaterThan(NOW.getTime());
  });

  it('sends the validators back and takes a 304 as success with nothing new', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }], '"v1"');
    await poll({ feedId: id() }, services());
    reads.sent = [];
    now = new Date(NOW.getTime() + HOUR_MS);
    await poll({ feedId: id() }, services());
    expect(reads.sent).toEqual([]);
    expect((await stores.feeds.find(id()))?.state).toMatchObject({
      lastSuccess: now.toISOString(),
      etag: '"v1"',
      items: 1,
    });
    expect(await listedIds()).toEqual([idOf('a')]);
  });

  it('nudges only what the last poll did not list', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 2 }]);
    await poll({ feedId: id() }, services());
    reads.sent = [];
    publish([
      { link: link('b'), hoursAgo: 1 },
      { link: link('a'), hoursAgo: 2 },
    ]);
    await poll({ feedId: id() }, services());
    expect(reads.sent).toEqual([{ itemId: idOf('b') }]);
  });

  it('marks at a first reading what is over 48 hours old or undated as late', async () => {
    await enlist();
    publish([
      { link: link('fresh'), hoursAgo: 47 },
      { link: link('old'), hoursAgo: 49 },
      { link: link('undated') },
    ]);
    await poll({ feedId: id() }, services());
    const late = await Promise.all(
      ['fresh', 'old', 'undated'].map(async (name) => (await stores.items.find(idOf(name)))?.late),
    );
    expect(late).toEqual([false, true, true]);
  });

  it('does not mark an old item late when the feed was read yesterday', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    await poll({ feedId: id() }, services());
    now = new Date(NOW.getTime() + 24 * HOUR_MS);
    publish([{ link: link('b'), hoursAgo: 100 }]);
    await poll({ feedId: id() }, services());
    expect((await stores.items.find(idOf('b')))?.late).toBe(false);
  });

  it('counts the first poll after more than 7 days as a first reading', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    await poll({ feedId: id() }, services());
    now = new Date(NOW.getTime() + 8 * 24 * HOUR_MS);
    publish([{ link: link('b'), hoursAgo: 100 }]);
    await poll({ feedId: id() }, services());
    expect((await stores.items.find(idOf('b')))?.late).toBe(true);
  });

  it('nudges 50 pages of a feed and leaves the rest to the sweep', async () => {
    await enlist();
    publish(Array.from({ length: 60 }, (_, n) => ({ link: link(`n${n}`), hoursAgo: n / 10 })));
    await poll({ feedId: id() }, services());
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
    await poll({ feedId: id() }, services());
    site.pages.set(`/feed-${round}.xml`, served);
    await poll({ feedId: id() }, services());
    const state = (await stores.feeds.find(id()))?.state;
    expect(state).toMatchObject({
      consecutiveFailures: 1,
      failingSince: NOW.toISOString(),
      items: 1,
      lastSuccess: NOW.toISOString(),
    });
    expect(await listedIds()).toEqual([idOf('a')]);
    expect(state?.lastError?.reason).toMatch(/^.{3,200}$/);
  });

  it('throws what is our own failure and does not put it down to the publisher', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    const feedParser = { parse: () => Promise.reject(new Error('adapters: the worker does not start')) };
    await expect(poll({ feedId: id() }, services({ feedParser }))).rejects.toThrow('does not start');
    expect((await stores.feeds.find(id()))?.state.consecutiveFailures).toBe(0);
  });

  it('asks a failing feed less and less often, and as often as before once it answers', async () => {
    await enlist();
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      await poll({ feedId: id() }, services());
      waits.push(Date.parse((await stores.feeds.find(id()))?.nextDue ?? '') - now.getTime());
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(4);
  });

  it('writes the state last: when the queue fails, the same poll finds the items again', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }], '"v1"');
    const broken = { send: () => Promise.reject(new Error('queue: gone')) };
    await expect(poll({ feedId: id() }, services({ reads: broken }))).rejects.toThrow('queue: gone');
    expect((await stores.feeds.find(id()))?.state.lastSuccess).toBeUndefined();
    expect(await stores.items.find(idOf('a'))).toMatchObject({ status: { is: 'pending' } });
    await poll({ feedId: id() }, services());
    expect(await listedIds()).toEqual([idOf('a')]);
  });

  it('writes what is listed before the state: when that fails, the same poll loses nothing', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }], '"v1"');
    const feeds = portOf(stores.feeds, { save: () => Promise.reject(new Error('dynamo: gone')) });
    await expect(poll({ feedId: id() }, services({ feeds }))).rejects.toThrow('dynamo: gone');
    expect(await listedIds()).toEqual([idOf('a')]);
    expect((await stateNow())?.lastSuccess).toBeUndefined();
    await poll({ feedId: id() }, services());
    expect(await stateNow()).toMatchObject({ etag: '"v1"', items: 1 });
    expect(await stores.items.find(idOf('a'))).toMatchObject({ status: { is: 'pending' } });
  });

  it('reads and writes its own row only, and parses nothing, when the same bytes come again', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    await poll({ feedId: id() }, services());
    const calls: string[] = [];
    const noted = <Port extends object>(name: string, port: Port): Port =>
      new Proxy(port, {
        get: (target, method) => {
          const work = Reflect.get(target, method, target);
          if (typeof work !== 'function') return work;
          return (...args: unknown[]) => {
            calls.push(`${name}.${String(method)}`);
            return work.apply(target, args);
          };
        },
      });
    const { feeds, items, itemExpiry } = stores;
    await poll(
      { feedId: id() },
      services({
        feeds: noted('feeds', feeds),
        items: noted('items', items),
        itemExpiry: noted('itemExpiry', itemExpiry),
        feedParser: noted('feedParser', { parse: parseFeed }),
      }),
    );
    expect(calls).toEqual(['feeds.find', 'feeds.save']);
    expect(await stateNow()).toMatchObject({ items: 1, lastSuccess: now.toISOString() });
  });

  it('reads a changed item again, and only that one', async () => {
    await enlist();
    publish([
      { link: link('a'), hoursAgo: 2 },
      { link: link('b'), hoursAgo: 1 },
    ]);
    await poll({ feedId: id() }, services());
    await settle('a');
    await settle('b');
    reads.sent = [];
    publish([
      { link: link('a'), hoursAgo: 2, title: 'Corrected' },
      { link: link('b'), hoursAgo: 1 },
    ]);
    await poll({ feedId: id() }, services());
    expect(reads.sent).toEqual([{ itemId: idOf('a') }]);
    expect(await stores.items.find(idOf('a'))).toMatchObject({
      title: 'Corrected',
      status: { is: 'pending' },
    });
    expect(await stores.items.find(idOf('b'))).toMatchObject({ status: { is: 'settled' } });
  });

  it('takes 50 rewordings of a feed a day, and the rest on the next', async () => {
    await enlist();
    const all = Array.from({ length: 60 }, (_, n) => ({ link: link(`n${n}`), hoursAgo: n / 10 }));
    publish(all);
    await poll({ feedId: id() }, services());
    for (const n of all.keys()) await settle(`n${n}`);
    publish(all.map((item) => ({ ...item, title: 'In other words' })));
    const pending = async () =>
      (await Promise.all(all.map((_, n) => stores.items.find(idOf(`n${n}`))))).filter(
        (item) => item?.status.is === 'pending',
      );
    await poll({ feedId: id() }, services());
    expect(await pending()).toHaveLength(50);
    publish(all.map((item) => ({ ...item, title: 'In other words' })).reverse());
    await poll({ feedId: id() }, services());
    expect(await pending()).toHaveLength(50);
    now = new Date(NOW.getTime() + 24 * HOUR_MS);
    publish(all.map((item) => ({ ...item, title: 'In other words' })));
    await poll({ feedId: id() }, services());
    expect(await pending()).toHaveLength(60);
  });

  it('nudges the pages of one host one after the other', async () => {
    await enlist();
    const elsewhere = `https://other.example/${round}`;
    publish([
      { link: link('a'), hoursAgo: 1 },
      { link: elsewhere, hoursAgo: 2 },
      { link: link('b'), hoursAgo: 3 },
      { link: link('c'), hoursAgo: 4 },
    ]);
    await poll({ feedId: id() }, services());
    expect(reads.delaysMs).toEqual([0, 0, 2_000, 4_000]);
  });

  it('finds what a tag that never changes hides, and does not trust it any more', async () => {
    await enlist();
    const read = async (hours: number, ...names: readonly string[]) => {
      now = new Date(NOW.getTime() + hours * HOUR_MS);
      publish(
        names.map((name, n) => ({ link: link(name), hoursAgo: n + 1 })),
        '"for ever"',
      );
      reads.sent = [];
      await poll({ feedId: id() }, services());
      return reads.sent;
    };
    expect(await read(0, 'a')).toHaveLength(1);
    expect(await read(1, 'b', 'a')).toEqual([]);
    expect(await read(6 * 24, 'b', 'a')).toEqual([]);
    expect(await read(7 * 24, 'b', 'a')).toEqual([{ itemId: idOf('b') }]);
    expect(await read(7 * 24 + 1, 'c', 'b', 'a')).toEqual([{ itemId: idOf('c') }]);
  });

  it.each([
    ['is empty for an hour', []],
    ['shrinks for an hour', ['b']],
    ['lists the same twice', ['c', 'c', 'b', 'b', 'a']],
    ['comes from an older copy', ['b', 'a', 'older']],
  ])('finds nothing new in a feed that %s and comes back', async (_name, between) => {
    await enlist();
    const read = async (names: readonly string[]) => {
      publish(names.map((name, n) => ({ link: link(name), hoursAgo: n + 1 })));
      reads.sent = [];
      await poll({ feedId: id() }, services());
      return reads.sent.map(({ itemId }) => itemId);
    };
    await read(['c', 'b', 'a', 'older']);
    expect(await read(between)).toEqual([]);
    expect(await read(['c', 'b', 'a', 'older'])).toEqual([]);
  });

  it.each([-1, 1])('keeps its rhythm when the clock of the feed is off by %i year', async (years) => {
    await enlist();
    for (const [hour, names] of [['a'], ['b', 'a'], ['c', 'b', 'a']].entries()) {
      now = new Date(NOW.getTime() + hour * HOUR_MS);
      publish(names.map((name, n) => ({ link: link(name), hoursAgo: n - years * 365 * 24 })));
      await poll({ feedId: id() }, services());
    }
    const feed = await stores.feeds.find(id());
    expect(feed?.state.items).toBe(3);
    expect(Date.parse(feed?.nextDue ?? '') - now.getTime()).toBeLessThan(HOUR_MS);
    expect(Date.parse(feed?.state.rhythm?.lastItem ?? '')).toBeGreaterThan(now.getTime() - HOUR_MS);
  });

  it('notes and tells of a reading that knew nothing of the one before, and comes back sooner', async () => {
    await enlist();
    const log = new RememberingLog();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    await poll({ feedId: id() }, services());
    const waitMs = async () => Date.parse((await stores.feeds.find(id()))?.nextDue ?? '') - now.getTime();
    const before = await waitMs();
    now = new Date(NOW.getTime() + HOUR_MS);
    publish([
      { link: link('z'), hoursAgo: 0.1 },
      { link: link('y'), hoursAgo: 0.2 },
    ]);
    await poll({ feedId: id() }, services({ log }));
    expect((await stateNow())?.possibleGap).toBe(now.toISOString());
    expect(log.events.map(({ event }) => event)).toContain('feed may have lost items');
    expect(await waitMs()).toBeLessThan(before);
  });

  it('learns where a feed has moved for good, and asks its own address again when it fails there', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    const old = `/feed-${round}.xml`;
    const there = `/moved-${round}.xml`;
    site.pages.set(there, site.pages.get(old) ?? {});
    site.pages.set(old, { status: 301, headers: { location: there } });
    const asked = async (hours: number) => {
      now = new Date(NOW.getTime() + hours * HOUR_MS);
      site.asked.length = 0;
      await poll({ feedId: id() }, services());
      return [...site.asked];
    };
    expect([await asked(0), await asked(24), await asked(48)]).toEqual(Array(3).fill([old, there]));
    expect((await stateNow())?.movedTo).toBe(`${site.origin}${there}`);
    expect(await asked(49)).toEqual([there]);
    site.pages.set(there, { status: 404 });
    publish([{ link: link('a'), hoursAgo: 1 }]);
    expect(await asked(50)).toEqual([there]);
    expect(await asked(51)).toEqual([old]);
    expect(await stateNow()).toMatchObject({ consecutiveFailures: 0, items: 1 });
    expect(await listedIds()).toEqual([idOf('a')]);
  });

  it('does not learn a move to what is no feed', async () => {
    await enlist();
    site.pages.set(`/feed-${round}.xml`, { status: 301, headers: { location: '/' } });
    site.pages.set('/', { body: '<!doctype html><p>For sale</p>' });
    for (const hours of [0, 24, 48, 72]) {
      now = new Date(NOW.getTime() + hours * HOUR_MS);
      await poll({ feedId: id() }, services());
    }
    expect(await stateNow()).toMatchObject({ consecutiveFailures: 4 });
    expect(await stateNow()).not.toHaveProperty('movedTo');
  });

  it('believes a 410 that is repeated, asks monthly then, and is glad when the feed comes back', async () => {
    await enlist();
    site.pages.set(`/feed-${round}.xml`, { status: 410 });
    const waits: number[] = [];
    for (const hours of [0, 24, 48]) {
      now = new Date(NOW.getTime() + hours * HOUR_MS);
      await poll({ feedId: id() }, services());
      waits.push((Date.parse((await stores.feeds.find(id()))?.nextDue ?? '') - now.getTime()) / HOUR_MS);
    }
    expect(waits).toEqual([24, 24, 720]);
    publish([{ link: link('a'), hoursAgo: 1 }]);
    await poll({ feedId: id() }, services());
    const state = await stateNow();
    expect(state).toMatchObject({ consecutiveFailures: 0, items: 1 });
    expect(state).not.toHaveProperty('gone');
    expect(state).not.toHaveProperty('failingSince');
  });

  it('counts it as no try when it was not that server’s turn, and comes back when it is', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    await poll({ feedId: id() }, services());
    const before = await stateNow();
    now = new Date(NOW.getTime() + HOUR_MS);
    const later = new FetchError(url(), { failure: 'later', reason: 'not its turn', retryAfterMs: 90_000 });
    await poll({ feedId: id() }, services({ fetcher: { get: () => Promise.reject(later) } }));
    const feed = await stores.feeds.find(id());
    expect(feed?.state).toEqual(before);
    expect(feed?.nextDue).toBe(new Date(now.getTime() + 90_000).toISOString());
  });

  it('polls once for one due time, however many messages tell of it', async () => {
    await enlist();
    publish([{ link: link('a'), hoursAgo: 1 }]);
    const path = `/feed-${round}.xml`;
    const [due] = (await stores.feeds.due(now)).filter(({ feedId }) => feedId === id());
    const message = { feedId: id(), ...due };
    expect(message.dueAt).toBe(NOW.toISOString());
    await poll(message, services());
    await poll(message, services());
    expect(site.asked.filter((asked) => asked === path)).toHaveLength(1);
    await poll({ feedId: id() }, services());
    expect(site.asked.filter((asked) => asked === path)).toHaveLength(2);
  });

  it('hears a notice of a hub at any time, but not many of them, nor against a failing server', async () => {
    await enlist();
    const path = `/feed-${round}.xml`;
    const asked = (): number => site.asked.filter((one) => one === path).length;
    const notice = { feedId: id(), isNotice: true } as const;
    publish([{ link: link('a'), hoursAgo: 1 }]);
    for (let times = 0; times < 5; times += 1) await poll(notice, services());
    expect(asked()).toBe(1);
    now = new Date(now.getTime() + 10_000);
    await poll(notice, services());
    expect(asked()).toBe(2);
    site.pages.set(path, { status: 503 });
    now = new Date(now.getTime() + 10_000);
    await poll(notice, services());
    now = new Date(now.getTime() + 60_000);
    await poll(notice, services());
    expect(asked()).toBe(3);
  });

  it('obeys Retry-After and the wishes of the publisher', async () => {
    await enlist();
    const waitMinutes = async () =>
      (Date.parse((await stores.feeds.find(id()))?.nextDue ?? '') - now.getTime()) / 60_000;
    const path = `/feed-${round}.xml`;
    site.pages.set(path, { status: 503, headers: { 'retry-after': '7200' } });
    await poll({ feedId: id() }, services());
    expect(await waitMinutes()).toBeGreaterThanOrEqual(120);
    publish([{ link: link('a'), hoursAgo: 1 }]);
    const page = site.pages.get(path);
    site.pages.set(path, { ...page, headers: { ...page?.headers, 'cache-control': 'max-age=14400' } });
    await poll({ feedId: id() }, services());
    expect(await waitMinutes()).toBeGreaterThanOrEqual(240);
  });

  it('asks no feed that is off the list', async () => {
    await enlist();
    await stores.feeds.retire(id());
    site.asked.length = 0;
    await poll({ feedId: id() }, services());
    expect(site.asked).toEqual([]);
  });
});
