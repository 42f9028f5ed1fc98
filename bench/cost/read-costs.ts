import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDeadItems } from '../../functions/adapters/dynamo-dead-items.ts';
import { DynamoFeedStore } from '../../functions/adapters/dynamo-feed-store.ts';
import { DynamoHostTurns } from '../../functions/adapters/dynamo-host-turns.ts';
import { DynamoItemExpiry } from '../../functions/adapters/dynamo-item-expiry.ts';
import { DynamoItemStore } from '../../functions/adapters/dynamo-item-store.ts';
import { DynamoMatchStore } from '../../functions/adapters/dynamo-match-store.ts';
import { DynamoRobotsStore } from '../../functions/adapters/dynamo-robots-store.ts';
import type { DynamoTable } from '../../functions/adapters/dynamo-table.ts';
import { HttpFetcher } from '../../functions/adapters/http-fetcher.ts';
import { PoliteGate } from '../../functions/adapters/polite-gate.ts';
import { readRules } from '../../functions/adapters/rules-folder.ts';
import { extractOnTopic } from '../../functions/article/extract-on-topic.ts';
import { type ReadServices, read } from '../../functions/pipeline/read.ts';
import { anchorsOf } from '../../functions/relevance/anchors-of.ts';
import { anItem } from '../../test/support/an-item.ts';
import { openWatchTable } from '../../test/support/open-watch-table.ts';
import { INVENTED_NEWS } from '../reading/invented-news.ts';
import { countUnits, NO_UNITS, type Units } from './count-units.ts';

/** What one item costs in DynamoDB from pending to the end: the real stores, gate and rules, pages of a local server. */
export async function readCosts(): Promise<Record<string, Units>> {
  const { db, close } = await openWatchTable();
  const site = await startSite();
  const now = () => new Date();
  const gate = new PoliteGate({ turns: new DynamoHostTurns(db), robots: new DynamoRobotsStore(db), now });
  const options = { contact: 'https://operator.example', allowedOrigins: [site.origin], gate };
  const fetcher = new HttpFetcher(options);
  const services = servicesOn(db, fetcher);
  const items = new DynamoItemStore(db);
  const counted = countUnits(db);
  const costs: Record<string, Units> = {};
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    Object.assign(counted, NO_UNITS);
    await work();
    costs[name] = { ...counted };
  };
  const put = (id: string) => items.putPending(anItem({ id, link: `${site.origin}/${id}` }));
  const url = 'https://gazette.example/feed';
  await services.feeds.enlist({ id: 'feed-1', url, title: 'The Gazette', origin: 'file' }, now());
  await step('put: pending', () => put('ordinary-1'));
  await step('read: the first page of a host (its robots.txt too)', () => read('ordinary-1', services));
  await put('ordinary-2');
  await step('read: irrelevant', () => read('ordinary-2', services));
  await put('busy-1');
  await step('read: put off', () => read('busy-1', services));
  await put('story-1');
  await step('read: a match', () => read('story-1', services));
  await step('alert handed over', () => services.matches.done(String(services.found.at(-1))));
  await step('leaves its list', () =>
    new DynamoItemExpiry(db).expireAt(['ordinary-2'], now(), anItem().feedId),
  );
  await step("plan's look for due feeds", () => services.feeds.due(now()));
  await step("sweep's look for items and alerts", async () => {
    await items.waiting(now());
    await services.matches.waiting();
  });
  await Promise.all([fetcher.close(), site.close(), close()]);
  return costs;
}

interface CountedServices extends ReadServices {
  readonly feeds: DynamoFeedStore;
  readonly matches: DynamoMatchStore;
  /** The ids of the matches whose alert was nudged. */
  readonly found: string[];
}

function servicesOn(db: DynamoTable, fetcher: HttpFetcher): CountedServices {
  const rules = readRules('rules');
  const extract = extractOnTopic(anchorsOf(rules));
  const found: string[] = [];
  return {
    feeds: new DynamoFeedStore(db),
    items: new DynamoItemStore(db),
    deadItems: new DynamoDeadItems(db),
    matches: new DynamoMatchStore(db),
    fetcher,
    articleReader: { read: async (page) => extract(page) },
    rules,
    archive: { keep: async () => '0'.repeat(64) },
    alerts: { send: async (bodies) => void found.push(...bodies.map(({ matchId }) => matchId)) },
    log: { info: () => {}, warn: () => {} },
    now: () => new Date(),
    found,
  };
}

/** A site of ordinary news, of news of the story, and of pages that are not to be had at the moment. */
async function startSite() {
  const [news] = INVENTED_NEWS;
  const story = news?.story ?? [''];
  const ordinary = news?.ordinary ?? [];
  const server = createServer(({ url = '' }, response) => {
    if (url === '/robots.txt') return void response.end('User-agent: *\nDisallow: /private/\n');
    const [headline, ...text] = url.startsWith('/story') ? story : ordinary;
    const paragraphs = [...text, ...ordinary, ...text].map((sentence) => `<p>${sentence}</p>`).join('');
    const status = url.startsWith('/busy') ? 500 : 200;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<html lang="en"><title>${headline}</title><article><h1>${headline}</h1>${paragraphs}</article>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin: `http://127.0.0.1:${port}`, close };
}
