import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FetchLimits } from '../../../functions/adapters/fetch-limits.ts';
import { HttpFetcher } from '../../../functions/adapters/http-fetcher.ts';
import { FetchError } from '../../../functions/fetch/fetch-error.ts';
import type { Fetched, FetchRequest } from '../../../functions/fetch/fetcher.ts';
import type { Hop, HostGate } from '../../../functions/fetch/host-gate.ts';
import { BEHAVIOURS, ETAG, FEED, LAST_MODIFIED, PAGE } from '../../support/hostile-behaviours.ts';
import { HOSTILE_CASES, HOSTILE_LIMITS, type HostileCase } from '../../support/hostile-cases.ts';
import { type HostileServer, startHostileServer } from '../../support/hostile-server.ts';

let server: HostileServer;
const open: HttpFetcher[] = [];

const fetcher = (limits: Partial<FetchLimits> = {}): HttpFetcher => {
  const made = new HttpFetcher({
    contact: 'https://watch.example/about',
    allowedOrigins: new Set([server.origin]),
    limits,
  });
  open.push(made);
  return made;
};

const get = (
  path: string,
  { limits = {}, ...request }: Partial<FetchRequest> & { limits?: Partial<FetchLimits> } = {},
): Promise<Fetched> => fetcher(limits).get({ kind: 'page', url: `${server.origin}${path}`, ...request });

const failing = (failure: string, reason: string): unknown => expect.objectContaining({ failure, reason });
const text = ({ body }: Fetched): string => new TextDecoder().decode(body);

beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(async () => {
  await Promise.all(open.map((each) => each.close()));
  await server.close();
});

describe('HttpFetcher: an ordinary answer', () => {
  it('gives address, status, headers and the bytes', async () => {
    const fetched = await get('/page');
    expect(fetched).toMatchObject({
      url: `${server.origin}/page`,
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    expect(text(fetched)).toBe(PAGE);
  });

  it('says who asks, and asks for a connection of its own', async () => {
    await get('/page?who');
    expect(server.received.find(({ path }) => path === '/page?who')?.headers).toMatchObject({
      'user-agent': 'Mozilla/5.0 (compatible; chechnya-watch/0.1; +https://watch.example/about)',
      accept: expect.stringContaining('text/html'),
      'accept-encoding': 'gzip, br, deflate',
      connection: 'close',
    });
  });

  it('joins repeated headers', async () => {
    expect((await get('/cookies')).headers['set-cookie']).toBe('a=1, b=2');
  });

  it('says how much travelled, and how much came of it', async () => {
    const { wireBytes, body } = await get('/gzip');
    expect(wireBytes).toBeGreaterThan(0);
    expect(wireBytes).not.toBe(body.length);
    expect((await get('/page')).wireBytes).toBe(Buffer.byteLength(PAGE));
  });

  it('refuses to start without a contact address that a header can hold', () => {
    expect(() => new HttpFetcher({ contact: 'a\r\nb: c' })).toThrow('fetch: no contact address');
  });
});

describe('HttpFetcher: conditional requests', () => {
  it('sends validators back byte for byte, and takes 304 for an answer without a body', async () => {
    const first = await get('/conditional', { kind: 'feed' });
    expect(text(first)).toBe(FEED);
    expect(first.headers).toMatchObject({ etag: ETAG, 'last-modified': LAST_MODIFIED });

    const { etag = '', 'last-modified': lastModified = '' } = first.headers;
    const second = await get('/conditional', { kind: 'feed', etag, lastModified });
    expect(second).toMatchObject({ status: 304, headers: { etag: ETAG } });
    expect(second.body).toHaveLength(0);
  });

  it('asks once more, past all caches, after a 304 that it never asked for', async () => {
    await get('/unasked-304', { kind: 'feed' });
    const asked = server.received.filter(({ path }) => path === '/unasked-304');
    expect(asked.map(({ headers }) => headers['cache-control'])).toEqual([undefined, 'no-cache']);
  });

  it('does not take a body for a changed document where the status says unchanged', async () => {
    const { status, body } = await get('/304-with-body', { kind: 'feed', etag: '"x"' });
    expect({ status, length: body.length }).toEqual({ status: 304, length: 0 });
  });
});

describe('HttpFetcher: redirects', () => {
  it('says who sent it on, and how', async () => {
    const { origin } = server;
    expect((await get('/go?status=301&to=/hops/1')).redirects).toEqual([
      { from: `${origin}/go?status=301&to=/hops/1`, status: 301 },
      { from: `${origin}/hops/1`, status: 302 },
    ]);
    expect((await get('/unasked-304')).redirects).toEqual([]);
  });

  it('asks each hop with the same headers', async () => {
    await get('/go?to=/conditional', { kind: 'feed', etag: '"same"' });
    expect(server.received.filter(({ headers }) => headers['if-none-match'] === '"same"')).toHaveLength(2);
  });

  it.each([
    ['/go-utf8', '/page/%D0%B0'],
    ['/go-blanks', '/page/a%20b'],
    ['/go-relative', '/page/x?y#z'],
  ])('%s leads to %s', async (path, to) => {
    expect((await get(path)).url).toBe(`${server.origin}${to}`);
  });
});

describe('HttpFetcher at the hostile server', () => {
  const wholeTime = `no answer within ${(HOSTILE_LIMITS.totalTimeoutMs ?? 0) / 1_000} s`;
  const outcomes = new Map<HostileCase, Promise<unknown>>();

  const outcomeOf = ({ path, kind = 'page', expected }: HostileCase): Promise<unknown> => {
    const isForTheWhole = 'reason' in expected && expected.reason === wholeTime;
    const limits = isForTheWhole ? HOSTILE_LIMITS : { ...HOSTILE_LIMITS, totalTimeoutMs: 10_000 };
    return get(path, { kind, limits }).then(
      (fetched) => ({ body: text(fetched) }),
      ({ failure, reason, retryAfterMs }: FetchError) => ({
        failure,
        reason,
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      }),
    );
  };

  // The slow ones wait all at once.
  beforeAll(() => {
    const slow = HOSTILE_CASES.filter(
      ({ expected }) => 'reason' in expected && /within|silent/.test(expected.reason),
    );
    for (const each of slow) outcomes.set(each, outcomeOf(each));
  });

  it.each(HOSTILE_CASES.map((each) => [each.path, each] as const))('%s', async (_path, each) => {
    expect(await (outcomes.get(each) ?? outcomeOf(each))).toEqual(each.expected);
  });

  it('knows what to make of every behaviour', () => {
    const tried = new Set(HOSTILE_CASES.map(({ path }) => path.split(/[/?]/)[1]));
    expect(Object.keys(BEHAVIOURS).filter((name) => !tried.has(name))).toEqual(['conditional']);
    expect(tried.size).toBeGreaterThan(100);
  });

  it('lists its behaviours', async () => {
    const { body } = await fetcher().get({ kind: 'feed', url: `${server.origin}/` });
    expect(new TextDecoder().decode(body).split('\n')).toEqual(Object.keys(BEHAVIOURS));
  });
});

describe('HttpFetcher: no answer at all', () => {
  it('says that nobody listens', async () => {
    const gone = await startHostileServer();
    await gone.close();
    const lonely = new HttpFetcher({ contact: 'a@b.example', allowedOrigins: new Set([gone.origin]) });
    await expect(lonely.get({ kind: 'page', url: gone.origin })).rejects.toEqual(
      failing('transient', 'connection refused'),
    );
    await lonely.close();
  });

  it('names the address in the message and keeps the cause', async () => {
    const error = await get('/reset').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FetchError);
    expect(error).toMatchObject({
      message: `fetch: ${server.origin}/reset: connection broken off`,
      cause: expect.objectContaining({ code: expect.any(String) }),
    });
  });
});

describe('HttpFetcher: sizes', () => {
  it('takes a body just within the limit, for each kind its own', async () => {
    const limits = HOSTILE_LIMITS;
    expect((await get('/large?bytes=100000', { limits })).body).toHaveLength(100_000);
    expect((await get('/large?bytes=300000', { limits, kind: 'feed' })).body).toHaveLength(300_000);
  });

  it('reads as much of a robots.txt as it must, and leaves the rest', async () => {
    expect((await get('/endless', { kind: 'robots' })).body).toHaveLength(500 * 1024);
    expect((await get('/empty', { kind: 'robots' })).body).toHaveLength(0);
  });
});

describe('HttpFetcher: time', () => {
  it.each(['/slow-headers', '/drip-headers', '/early-hints', '/silent', '/drip'])(
    'gives %s no longer than the whole',
    async (path) => {
      await expect(get(path, { limits: { totalTimeoutMs: 400 } })).rejects.toEqual(
        failing('transient', 'no answer within 0.4 s'),
      );
    },
  );
});

describe('HttpFetcher: connections', () => {
  it('opens two sockets a host, and does not count waiting as silence', async () => {
    const own = await startHostileServer();
    const polite = new HttpFetcher({ contact: 'a@b.example', allowedOrigins: new Set([own.origin]) });
    const pages = await Promise.all(
      Array.from({ length: 12 }, (_, n) => polite.get({ kind: 'page', url: `${own.origin}/page?n=${n}` })),
    );
    expect(pages).toHaveLength(12);
    expect(own.mostSockets()).toBe(2);
    await polite.close();
    await own.close();
  });

  it('lets go of a server whose time is up', async () => {
    const own = await startHostileServer();
    const impatient = new HttpFetcher({
      contact: 'a@b.example',
      allowedOrigins: [own.origin],
      limits: { totalTimeoutMs: 200 },
    });
    await expect(impatient.get({ kind: 'page', url: `${own.origin}/drip` })).rejects.toThrow('no answer');
    while (own.openSockets() > 0) await new Promise((later) => setTimeout(later, 20));
    expect(own.mostSockets()).toBe(1);
    await impatient.close();
    await own.close();
  });

  it('ends what is under way when it is closed', async () => {
    const closing = new HttpFetcher({ contact: 'a@b.example', allowedOrigins: new Set([server.origin]) });
    const hanging = closing.get({ kind: 'page', url: `${server.origin}/drip?closing` });
    const outcome = expect(hanging).rejects.toEqual(failing('transient', 'the fetcher was closed'));
    while (!server.received.some(({ path }) => path === '/drip?closing')) await new Promise(setImmediate);
    await closing.close();
    await outcome;
  });
});

describe('HttpFetcher with a gate', () => {
  /** A gate that lets everybody through but whom the test names, and notes who came. */
  const noting = (refuse: (hop: Hop) => Promise<unknown> = async () => undefined) => {
    const passed: string[] = [];
    const left: [string, number][] = [];
    const gate: HostGate = {
      pass: async (hop) => {
        passed.push(`${hop.kind} ${hop.url.pathname}${hop.url.search}`);
        await refuse(hop);
      },
      leaveAlone: async (url, forMs) => {
        left.push([url.pathname, forMs]);
      },
    };
    const polite = new HttpFetcher({ contact: 'a@b.example', allowedOrigins: [server.origin], gate });
    open.push(polite);
    const ask = (path: string): Promise<Fetched> => polite.get({ kind: 'page', url: server.origin + path });
    return { passed, left, ask };
  };

  it('asks it at every hop', async () => {
    const { passed, ask } = noting();
    await ask('/hops/2');
    await ask('/unasked-304');
    expect(passed).toEqual([
      'page /hops/2',
      'page /hops/1',
      'page /page',
      'page /unasked-304',
      'page /unasked-304',
    ]);
  });

  it('asks nobody else when it is refused', async () => {
    const later = new FetchError('x', { failure: 'later', reason: 'not our turn', retryAfterMs: 7 });
    const { left, ask } = noting(async () => {
      throw later;
    });
    await expect(ask('/page?refused')).rejects.toBe(later);
    expect(server.received.some(({ path }) => path === '/page?refused')).toBe(false);
    expect(left).toEqual([]);
  });

  it('tells it when a host wants to be left alone', async () => {
    const { left, ask } = noting();
    await expect(ask('/retry/429?after=60')).rejects.toEqual(failing('transient', 'HTTP 429'));
    await expect(ask('/retry/503')).rejects.toEqual(failing('transient', 'HTTP 503'));
    expect(left).toEqual([['/retry/429', 60_000]]);
  });

  it('lets it read the robots.txt of the origin, through the gate itself', async () => {
    let robots: Fetched | undefined;
    const { passed, ask } = noting(async ({ kind, readRobots }) => {
      if (kind === 'page') robots = await readRobots().catch(() => undefined);
    });
    await ask('/page');
    expect(passed).toEqual(['page /page', 'robots /robots.txt']);
    expect(robots).toBeUndefined();
    expect(server.received.some(({ path }) => path === '/robots.txt')).toBe(true);
  });

  it('does not count waiting for a turn into the time of a fetch', async () => {
    const gate = { pass: () => new Promise<void>((go) => setTimeout(go, 300)), leaveAlone: async () => {} };
    const limits = { totalTimeoutMs: 250 };
    const slow = new HttpFetcher({ contact: 'a@b.example', allowedOrigins: [server.origin], gate, limits });
    open.push(slow);
    expect((await slow.get({ kind: 'page', url: `${server.origin}/hops/1` })).status).toBe(200);
  });

  it('says whether a person named the origin', async () => {
    const allowed: boolean[] = [];
    const { ask } = noting(async (hop) => allowed.push(hop.isAllowedOrigin));
    await ask('/page');
    expect(allowed).toEqual([true]);
  });
});
