import { createServer as createTlsServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildConnector } from 'undici';
import { FETCH_LIMITS } from '../../../functions/adapters/fetch-limits.ts';
import { guardedAgent } from '../../../functions/adapters/guarded-agent.ts';
import { HttpFetcher } from '../../../functions/adapters/http-fetcher.ts';
import type { Fetched } from '../../../functions/fetch/fetcher.ts';
import { PAGE } from '../../support/hostile-behaviours.ts';
import { type HostileServer, startHostileServer } from '../../support/hostile-server.ts';
import { selfSignedCertificate } from '../../support/self-signed-certificate.ts';

const failing = (failure: string, reason: string): unknown => expect.objectContaining({ failure, reason });
const PUBLIC = '93.184.215.14';

/** Dials the wanted port of this machine whatever the address, and notes what it was asked to dial. */
const noting = (dialled: string[], port: number, ca?: string): buildConnector.connector => {
  const connect = buildConnector(ca === undefined ? {} : { ca });
  return (target, callback) => {
    dialled.push(target.hostname);
    connect({ ...target, hostname: '127.0.0.1', port: String(port) }, callback);
  };
};

interface World {
  readonly url: string;
  /** What the n-th look-up of any name gives; the last one stays. */
  readonly answers: readonly (readonly string[])[];
  readonly ca?: string;
}

let web: HostileServer;
let secure: Server;
const serverNames: (string | false | null)[] = [];
const newsOrg = selfSignedCertificate('news.org');

const securePort = (): number => (secure.address() as AddressInfo).port;

/** One fetch in a world where the resolver answers as told; says what came and what was dialled. */
async function fetchIn({
  url,
  answers,
  ca,
}: World): Promise<{ dialled: string[]; looked: string[]; fetched: Promise<Fetched> }> {
  const dialled: string[] = [];
  const looked: string[] = [];
  const fetcher = new HttpFetcher({
    contact: 'a@b.example',
    resolve: async (name) => {
      looked.push(name);
      return answers[Math.min(looked.length, answers.length) - 1] ?? [];
    },
    dial: noting(dialled, url.startsWith('https:') ? securePort() : web.port, ca),
  });
  const fetched = fetcher.get({ kind: 'page', url });
  await fetched.catch(() => undefined);
  await fetcher.close();
  return { dialled, looked, fetched };
}

beforeAll(async () => {
  web = await startHostileServer();
  secure = createTlsServer(newsOrg, (request, response) => {
    serverNames.push((request.socket as TLSSocket).servername);
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  await new Promise<void>((listening) => secure.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await web.close();
  secure.closeAllConnections();
  await new Promise((closed) => secure.close(closed));
});

describe('guardedAgent', () => {
  it('dials the address that was checked', async () => {
    const { dialled, looked, fetched } = await fetchIn({
      url: 'http://news.org./page',
      answers: [[PUBLIC], ['127.0.0.1']],
    });
    expect((await fetched).status).toBe(200);
    expect({ dialled, looked }).toEqual({ dialled: [PUBLIC], looked: ['news.org'] });
  });

  it('dials a public address literal without a look-up', async () => {
    const { dialled, looked, fetched } = await fetchIn({ url: `http://${PUBLIC}/page`, answers: [] });
    expect((await fetched).status).toBe(200);
    expect({ dialled, looked }).toEqual({ dialled: [PUBLIC], looked: [] });
  });

  it('looks a name up again for each connection, so that it cannot turn inwards on the way', async () => {
    const { dialled, fetched } = await fetchIn({
      url: 'http://news.org/go?to=/page',
      answers: [[PUBLIC], ['127.0.0.1']],
    });
    await expect(fetched).rejects.toEqual(failing('permanent', 'refused: 127.0.0.1 is not a public address'));
    expect(dialled).toEqual([PUBLIC]);
  });

  it('takes a new connection, and so a new look-up, for each request', async () => {
    const dialled: string[] = [];
    const answers = [PUBLIC, '1.1.1.1'];
    const fetcher = new HttpFetcher({
      contact: 'a@b.example',
      resolve: async () => answers.splice(0, 1),
      dial: noting(dialled, web.port),
    });
    await fetcher.get({ kind: 'page', url: 'http://news.org/page' });
    await fetcher.get({ kind: 'page', url: 'http://news.org/page' });
    expect(dialled).toEqual([PUBLIC, '1.1.1.1']);
    await fetcher.close();
  });

  it.each([
    [['10.0.0.1'], '10.0.0.1'],
    [[PUBLIC, '169.254.169.254'], '169.254.169.254'],
    [['::1', PUBLIC], '::1'],
    [['::ffff:127.0.0.1'], '::ffff:127.0.0.1'],
  ])('dials nothing when the answers are %j', async (answers, inner) => {
    const { dialled, fetched } = await fetchIn({ url: 'http://news.org/page', answers: [answers] });
    await expect(fetched).rejects.toEqual(failing('permanent', `refused: ${inner} is not a public address`));
    expect(dialled).toEqual([]);
  });

  it('says that a name has no address', async () => {
    const { fetched } = await fetchIn({ url: 'http://news.org/page', answers: [[]] });
    await expect(fetched).rejects.toEqual(failing('transient', 'name does not resolve'));
  });

  it('tries IPv6 where IPv4 does not answer, and tells of the first failure', async () => {
    const dialled: string[] = [];
    const refuse = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    const unreachable = Object.assign(new Error('no'), { code: 'ENETUNREACH' });
    const fetcher = new HttpFetcher({
      contact: 'a@b.example',
      resolve: async () => ['2606:4700::1', PUBLIC],
      dial: ({ hostname }, callback) => {
        dialled.push(hostname);
        callback(hostname === PUBLIC ? refuse : unreachable, null);
      },
    });
    await expect(fetcher.get({ kind: 'page', url: 'http://news.org/' })).rejects.toEqual(
      failing('transient', 'connection refused'),
    );
    expect(dialled).toEqual([PUBLIC, '2606:4700::1']);
    await fetcher.close();
  });

  it('gives up on a name server that stays silent', async () => {
    const fetcher = new HttpFetcher({
      contact: 'a@b.example',
      resolve: () => new Promise(() => undefined),
      limits: { totalTimeoutMs: 200 },
    });
    await expect(fetcher.get({ kind: 'page', url: 'http://news.org/' })).rejects.toEqual(
      failing('transient', 'no answer within 0.2 s'),
    );
    await fetcher.close();
  });

  it('refuses an inner address even to a caller that did not check the URL', async () => {
    const agent = guardedAgent({ resolve: async () => [], allowedOrigins: new Set(), limits: FETCH_LIMITS });
    const asked = agent.request({ origin: web.origin, path: '/page?unchecked', method: 'GET' });
    await expect(asked).rejects.toEqual(failing('permanent', 'refused: 127.0.0.1 is not a public address'));
    expect(web.received.some(({ path }) => path === '/page?unchecked')).toBe(false);
    await agent.destroy();
  });

  it('dials an allowed origin as it is, and no other port of it', async () => {
    const origin = `http://localhost:${web.port}`;
    const fetcher = new HttpFetcher({ contact: 'a@b.example', allowedOrigins: new Set([origin]) });
    expect((await fetcher.get({ kind: 'page', url: `${origin}/page` })).status).toBe(200);
    await expect(fetcher.get({ kind: 'page', url: 'http://localhost:1/' })).rejects.toEqual(
      failing('permanent', 'refused: port 1 is not the usual one of http'),
    );
    await fetcher.close();
  });
});

describe('guardedAgent over TLS', () => {
  it('asks for the name, and checks the certificate against it', async () => {
    const { dialled, fetched } = await fetchIn({
      url: 'https://news.org/',
      answers: [[PUBLIC]],
      ca: newsOrg.cert,
    });
    expect((await fetched).status).toBe(200);
    expect(dialled).toEqual([PUBLIC]);
    expect(serverNames).toEqual(['news.org']);
  });

  it.each([
    ['for another name', 'https://other.org/', newsOrg.cert],
    ['for an address', `https://${PUBLIC}/`, newsOrg.cert],
    ['of nobody we know', 'https://news.org/', undefined],
  ])('refuses a certificate %s', async (_what, url, ca) => {
    const { fetched } = await fetchIn({ url, answers: [[PUBLIC]], ...(ca === undefined ? {} : { ca }) });
    await expect(fetched).rejects.toEqual(failing('transient', 'TLS certificate not valid'));
  });

  it('says that a server does not speak TLS', async () => {
    const origin = `https://127.0.0.1:${web.port}`;
    const fetcher = new HttpFetcher({ contact: 'a@b.example', allowedOrigins: new Set([origin]) });
    await expect(fetcher.get({ kind: 'page', url: `${origin}/page` })).rejects.toEqual(
      failing('transient', 'TLS handshake failed'),
    );
    await fetcher.close();
  });
});
