import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FetchLimits } from '../../../functions/adapters/fetch-limits.ts';
import { HttpFetcher } from '../../../functions/adapters/http-fetcher.ts';
import { FetchError } from '../../../functions/fetch/fetch-error.ts';
import type { Fetched, FetchRequest } from '../../../functions/fetch/fetcher.ts';
import {
  ETAG,
  FEED,
  type HostileServer,
  LAST_MODIFIED,
  PAGE,
  startHostileServer,
} from '../../support/hostile-server.ts';

const SMALL: Partial<FetchLimits> = {
  page: { maxWireBytes: 100_000, maxBodyBytes: 200_000 },
  feed: { maxWireBytes: 300_000, maxBodyBytes: 400_000 },
};

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

  it('takes an answer without a type, and an empty one', async () => {
    expect(text(await get('/no-type'))).toBe(PAGE);
    expect((await get('/empty')).body).toHaveLength(0);
  });

  it.each(['gzip', 'x-gzip', 'br', 'deflate', 'deflate-raw', 'identity', 'gzip-cut'])(
    'opens %s',
    async (encoding) => {
      expect(text(await get(`/${encoding}`))).toBe(PAGE);
    },
  );

  it('takes nothing, compressed, for nothing', async () => {
    expect((await get('/gzip-empty')).body).toHaveLength(0);
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

  it('does not take a 304 that it never asked for', async () => {
    await expect(get('/conditional?always', { kind: 'feed' })).rejects.toEqual(
      failing('transient', 'HTTP 304'),
    );
  });
});

describe('HttpFetcher: redirects', () => {
  it('follows up to five', async () => {
    expect((await get('/hops/5')).url).toBe(`${server.origin}/page`);
    await expect(get('/hops/6')).rejects.toEqual(failing('permanent', 'too many redirects'));
  });

  it('leaves a loop', async () => {
    await expect(get('/loop')).rejects.toEqual(failing('permanent', 'too many redirects'));
  });

  it('asks each hop with the same headers', async () => {
    await get('/go?to=/conditional', { kind: 'feed', etag: '"same"' });
    expect(server.received.filter(({ headers }) => headers['if-none-match'] === '"same"')).toHaveLength(2);
  });

  it('reads an address in raw UTF-8', async () => {
    expect((await get('/go-utf8')).url).toBe(`${server.origin}/page/%D0%B0`);
  });

  it('does not read the body of a redirect', async () => {
    expect((await get('/go-endless')).url).toBe(`${server.origin}/page`);
  });

  it.each([
    ['http://127.0.0.1:1/', 'refused: port 1 is not the usual one of http'],
    ['http://10.0.0.1/', 'refused: 10.0.0.1 is not a public address'],
    ['http://[::1]/', 'refused: ::1 is not a public address'],
    ['http://localhost/', 'refused: localhost is not a public name'],
    ['file:///etc/passwd', 'refused: file: is not http or https'],
  ])('does not follow to %s', async (to, reason) => {
    await expect(get(`/go?to=${to}`)).rejects.toEqual(failing('permanent', reason));
  });

  it('does not follow to nowhere', async () => {
    await expect(get('/go-nowhere')).rejects.toEqual(
      failing('permanent', 'HTTP 302 without an address to go to'),
    );
  });
});

describe('HttpFetcher: refusals and mistakes of servers', () => {
  it.each([
    ['401', 'permanent'],
    ['403', 'permanent'],
    ['404', 'permanent'],
    ['410', 'permanent'],
    ['451', 'permanent'],
    ['408', 'transient'],
    ['429', 'transient'],
    ['500', 'transient'],
    ['503', 'transient'],
  ])('HTTP %s is %s', async (status, failure) => {
    await expect(get(`/status/${status}`)).rejects.toEqual(failing(failure, `HTTP ${status}`));
  });

  it.each([
    ['/type?is=application/pdf', 'permanent', 'not a page: application/pdf'],
    ['/gzip-twice', 'permanent', 'refused: more than one content encoding'],
    ['/zstd', 'permanent', 'refused: content encoding zstd'],
    ['/gzip-not', 'transient', 'body cannot be decompressed'],
    ['/length-too-long', 'transient', 'connection broken off'],
    ['/reset', 'transient', 'connection broken off'],
    ['/reset-in-body', 'transient', 'connection broken off'],
    ['/not-http', 'transient', 'not an HTTP answer'],
    ['/big-headers', 'permanent', 'headers larger than 16 kB'],
  ])('%s: %s', async (path, failure, reason) => {
    await expect(get(path)).rejects.toEqual(failing(failure, reason));
  });

  it('believes the announced length, not what follows', async () => {
    expect(text(await get('/length-too-short'))).toBe('first');
  });

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
    expect((await get('/large?bytes=100000', { limits: SMALL })).body).toHaveLength(100_000);
    expect((await get('/large?bytes=300000', { limits: SMALL, kind: 'feed' })).body).toHaveLength(300_000);
  });

  it.each([
    ['/large?bytes=100001', 'page', 'larger than 98 kB'],
    ['/large?bytes=300001', 'feed', 'larger than 293 kB'],
    ['/length-huge', 'page', 'larger than 98 kB'],
    ['/endless', 'page', 'larger than 98 kB'],
    ['/endless', 'feed', 'larger than 293 kB'],
    ['/gzip-bomb', 'page', 'larger than 195 kB after decompression'],
    ['/gzip-bomb', 'feed', 'larger than 391 kB after decompression'],
  ] as const)('stops at %s as a %s', async (path, kind, reason) => {
    await expect(get(path, { kind, limits: SMALL })).rejects.toEqual(failing('permanent', reason));
  });
});

describe('HttpFetcher: time', () => {
  it.each([
    ['/slow-headers', 'no headers within 0.3 s'],
    ['/drip-headers', 'no headers within 0.3 s'],
    ['/silent', 'silent for 0.3 s in mid-answer'],
  ])('%s: %s', async (path, reason) => {
    const limits = { headersTimeoutMs: 300, idleTimeoutMs: 300 };
    await expect(get(path, { limits })).rejects.toEqual(failing('transient', reason));
  });

  it.each(['/slow-headers', '/drip-headers', '/early-hints', '/silent', '/drip'])(
    'gives %s no longer than the whole',
    async (path) => {
      await expect(get(path, { limits: { totalTimeoutMs: 400 } })).rejects.toEqual(
        failing('transient', 'no answer within 0.4 s'),
      );
    },
  );

  it('counts redirects into the whole', async () => {
    await expect(get('/go?to=/drip', { limits: { totalTimeoutMs: 400 } })).rejects.toEqual(
      failing('transient', 'no answer within 0.4 s'),
    );
  });
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
