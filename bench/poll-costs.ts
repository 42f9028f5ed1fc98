import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DynamoFeedStore } from '../functions/adapters/dynamo-feed-store.ts';
import { DynamoItemExpiry } from '../functions/adapters/dynamo-item-expiry.ts';
import { DynamoItemStore } from '../functions/adapters/dynamo-item-store.ts';
import type { DynamoTable } from '../functions/adapters/dynamo-table.ts';
import { feedKey } from '../functions/adapters/feed-row.ts';
import { HttpFetcher } from '../functions/adapters/http-fetcher.ts';
import { feedId } from '../functions/feed/feed-id.ts';
import { parseFeed } from '../functions/feed/parse-feed.ts';
import { type PollServices, poll } from '../functions/pipeline/poll.ts';
import { openWatchTable } from '../test/support/open-watch-table.ts';
import { countUnits, NO_UNITS, sizeOf, type Units } from './cost/count-units.ts';

/**
 * What the polls of one feed cost in DynamoDB: the real stores; the units of the rows by dynalite's account, which
 * leaves out the indexes, and those of the indexes by AWS's rule.
 */
export async function pollCosts(): Promise<Record<string, Units>> {
  const { db, close } = await openWatchTable();
  const site = await startFeed();
  const fetcher = new HttpFetcher({ contact: 'https://operator.example', allowedOrigins: [site.origin] });
  const counted = countUnits(db);
  const feeds = new DynamoFeedStore(db);
  const services = servicesOn(db, fetcher);
  const url = `${site.origin}/feed`;
  await feeds.enlist({ id: feedId(url), url, title: 'The Harbour Gazette', origin: 'file' }, new Date());
  const costs: Record<string, Units> = {};
  const round = async (name: string): Promise<void> => {
    Object.assign(counted, NO_UNITS);
    await poll({ feedId: feedId(url) }, services);
    costs[name] = { ...counted };
  };
  await round('a new feed of 30 items');
  await round('304');
  site.tagged = false;
  await round('the same bytes, no 304');
  site.title = 'Renamed';
  await round('other bytes, the same items');
  site.items = 31;
  await round('one new item');
  site.items = 34;
  await round('three new items');
  const row = await db.client.send(new GetCommand({ TableName: db.table, Key: feedKey(feedId(url)) }));
  console.log(`the row of the feed: ${sizeOf(row.Item)} bytes`);
  site.status = 503;
  await round('a failure');
  await Promise.all([fetcher.close(), site.close(), close()]);
  return costs;
}

const servicesOn = (db: DynamoTable, fetcher: HttpFetcher): PollServices => ({
  feeds: new DynamoFeedStore(db),
  items: new DynamoItemStore(db),
  itemExpiry: new DynamoItemExpiry(db),
  fetcher,
  feedParser: { parse: parseFeed },
  reads: { send: async () => {} },
  pageSpacingMs: 0,
  log: { info: () => {}, warn: () => {} },
  now: () => new Date(),
  jitter: () => 0.5,
});

/** A feed whose answers can be changed. */
async function startFeed() {
  const served = { items: 30, title: 'The Harbour Gazette', tagged: true, status: 200 };
  const server = createServer((request, response) => {
    const etag = `"${served.items}"`;
    const isKnown = served.tagged && request.headers['if-none-match'] === etag;
    const items = Array.from({ length: 30 }, (_, place) => {
      const number = served.items - place;
      const date = new Date(Date.UTC(2026, 10, 20) + number * 3_600_000).toUTCString();
      return `<item><title>News of the harbour, number ${number}</title><link>https://gazette.example/news/${number}</link><pubDate>${date}</pubDate><description>${'What was heard of it on the quay. '.repeat(10)}</description></item>`;
    });
    const body = `<rss version="2.0"><channel><title>${served.title}</title>${items.join('')}</channel></rss>`;
    response.writeHead(isKnown ? 304 : served.status, { 'content-type': 'application/rss+xml', etag });
    response.end(isKnown ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return Object.assign(served, { origin: `http://127.0.0.1:${port}`, close });
}
