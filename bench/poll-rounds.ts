import { readFileSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import Parser from 'rss-parser';
import { Agent, buildConnector, fetch as undiciFetch } from 'undici';
import { HttpFetcher } from '../functions/adapters/http-fetcher.ts';
import { WorkerFeedParser } from '../functions/adapters/worker-feed-parser.ts';
import { type Feed, type FeedState, type ListedItem, UNREAD } from '../functions/feed/feed.ts';
import { feedId } from '../functions/feed/feed-id.ts';
import { type PollServices, poll } from '../functions/pipeline/poll.ts';

// A child process that reads so many feeds twice, ours or the naive way, and prints what each round took.

const AT_ONCE = 32;
const [contender, count, port, workers] = process.argv.slice(2);
const numbers = Array.from({ length: Number(count) }, (_, number) => number);
const MB = 1024;

/** One round over all feeds, so many at once. */
async function round(work: (number: number) => Promise<void>) {
  const began = performance.now();
  const before = process.cpuUsage();
  const left = numbers.values();
  const lane = async (): Promise<void> => {
    for (const number of left) await work(number);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const { user, system } = process.cpuUsage(before);
  return { wallMs: performance.now() - began, cpuMs: (user + system) / 1_000, peakMb: peakMb() };
}

/** The most memory this process ever had resident (proc(5), VmHWM). */
const peakMb = (): number =>
  Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / MB);

/** fetch and rss-parser, nothing stored; the second time with the tag of the first, and nothing parsed. */
function naive() {
  const parser = new Parser();
  // A thousand names, as in the world: one name for all would keep its connections.
  const lookup: LookupFunction = (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
  const dispatcher = new Agent({ connect: { lookup } });
  const tags = new Map<number, string>();
  let items = 0;
  const work = async (number: number): Promise<void> => {
    const tag = tags.get(number);
    const headers = tag === undefined ? {} : { 'if-none-match': tag };
    const url = `http://paper-${number}.org:${port}/${number}`;
    const response = await undiciFetch(url, { headers, dispatcher });
    const body = await response.text();
    tags.set(number, response.headers.get('etag') ?? '');
    if (response.status === 200) items += (await parser.parseString(body)).items.length;
  };
  return { work, items: () => items, close: () => dispatcher.destroy() };
}

/** The pipeline's own poll on the real fetcher and the real worker; rows are kept in memory. */
function ours() {
  const connect = buildConnector({ allowH2: false });
  const fetcher = new HttpFetcher({
    contact: 'https://operator.example',
    resolve: async () => ['93.184.216.34'],
    dial: (target, done) => connect({ ...target, hostname: '127.0.0.1', port: String(port) }, done),
  });
  const feedParser = new WorkerFeedParser(`${workers}/feed-worker.mjs`);
  const rows = memoryRows();
  const { services, items } = rows;
  const full: PollServices = {
    ...services,
    fetcher,
    feedParser,
    itemExpiry: { expireAt: async () => {} },
    reads: { send: async () => {} },
    pageSpacingMs: 0,
    log: { info: () => {}, warn: (event, fields) => console.error(event, fields) },
    now: () => new Date(),
    jitter: () => 0.5,
  };
  const urls = numbers.map((number) => `http://paper-${number}.org/${number}`);
  const ids = urls.map((url) => rows.enlist(url));
  const work = (number: number): Promise<void> => poll({ feedId: ids[number] ?? '' }, full);
  const close = async (): Promise<void> => {
    await Promise.all([fetcher.close(), feedParser.close()]);
  };
  return { work, items, close };
}

function memoryRows() {
  const feeds = new Map<string, Feed>();
  const listings = new Map<string, readonly ListedItem[]>();
  let items = 0;
  const enlist = (url: string): string => {
    const id = feedId(url);
    const listing = { id, url, title: url, origin: 'file' } as const;
    feeds.set(id, { ...listing, retired: false, nextDue: new Date().toISOString(), state: UNREAD });
    return id;
  };
  const save = async (id: string, state: FeedState, nextDue: Date): Promise<void> => {
    const feed = feeds.get(id);
    if (feed !== undefined) feeds.set(id, { ...feed, state, nextDue: nextDue.toISOString() });
  };
  const services: Pick<PollServices, 'feeds' | 'items'> = {
    feeds: {
      find: async (id) => feeds.get(id),
      listing: async (id) => listings.get(id) ?? [],
      saveListing: async (id, listed) => {
        listings.set(id, listed);
      },
      save,
    },
    items: {
      putPending: async () => {
        items += 1;
        return 'new';
      },
      renew: async () => 'known',
    },
  };
  return { services, enlist, items: () => items };
}

const { work, items, close } = contender === 'ours' ? ours() : naive();
const tally = async (): Promise<object> => (await fetch(`http://127.0.0.1:${port}/tally`)).json();
await tally();
const first = { ...(await round(work)), ...(await tally()), items: items() };
const second = { ...(await round(work)), ...(await tally()), items: items() };
await close();
console.log(JSON.stringify({ first, second }));
