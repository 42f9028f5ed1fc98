import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOSTILE_CASES, type HostileCase } from './hostile-cases.ts';
import { HOSTILE_FEEDS, HOSTILE_PAGES, type HostileDocument } from './hostile-documents.ts';
import { type HostileServer, startHostileServer } from './hostile-server.ts';

/** A newsroom of nothing but hostility: every behaviour of the hostile server as a feed and as an item's page. */
export interface HostileNewsroom {
  /** The addresses of its feeds, by what they do. */
  readonly feeds: ReadonlyMap<string, string>;
  /** How many items its readable feed of pages lists. */
  readonly pages: number;
  readonly origins: readonly string[];
  close(): Promise<void>;
}

/** Those that cost much time or ask to be left alone get a server each, so that they don't stand in others' way. */
const needsOwnServer = ({ path }: HostileCase): boolean =>
  /^\/(?:retry|drip|slow|silent|early|endless|go\?to=\/drip)/.test(path);

/** Starts it on free ports of 127.0.0.1. */
export async function startHostileNewsroom(): Promise<HostileNewsroom> {
  const shared = [await startHostileServer(), await startHostileServer()] as const;
  const own: HostileServer[] = [];
  const places: { readonly name: string; readonly url: string; readonly isFeed: boolean }[] = [];
  for (const one of HOSTILE_CASES) {
    const isFeed = one.kind === 'feed';
    const server = needsOwnServer(one) ? await startHostileServer() : shared[isFeed ? 0 : 1];
    if (needsOwnServer(one)) own.push(server);
    places.push({ name: `${one.path}`, url: server.origin + one.path, isFeed });
  }
  const documents = await startDocuments(places.filter(({ isFeed }) => !isFeed).map(({ url }) => url));
  const feeds = new Map(places.filter(({ isFeed }) => isFeed).map(({ name, url }) => [name, url]));
  for (const name of Object.keys(HOSTILE_FEEDS)) feeds.set(name, `${documents.origin}/feeds/${name}`);
  feeds.set('pages', `${documents.origin}/pages.xml`);
  const servers = [...shared, ...own];
  return {
    feeds,
    pages: documents.pages,
    origins: [documents.origin, ...servers.map(({ origin }) => origin)],
    close: async () => {
      await Promise.all([documents.close(), ...servers.map((server) => server.close())]);
    },
  };
}

/** Serves the hostile documents, and one decent feed that lists them and the addresses given as its items. */
async function startDocuments(addresses: readonly string[]) {
  const asked = new Map<string, number>();
  const served: Readonly<Record<string, HostileDocument>> = {
    ...withFolder('/feeds/', HOSTILE_FEEDS),
    ...withFolder('/pages/', HOSTILE_PAGES),
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const times = asked.get(path) ?? 0;
    asked.set(path, times + 1);
    if (path === '/pages.xml') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(listOf(links));
      return;
    }
    const document = Object.hasOwn(served, path) ? served[path] : undefined;
    if (document === undefined) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'content-type': document.type, ...document.headers });
      response.end(document.body(times));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const links = [...Object.keys(HOSTILE_PAGES).map((name) => `${origin}/pages/${name}`), ...addresses];
  return {
    origin,
    pages: links.length,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const withFolder = (folder: string, documents: Readonly<Record<string, HostileDocument>>) =>
  Object.fromEntries(Object.entries(documents).map(([name, document]) => [folder + name, document]));

function listOf(links: readonly string[]): string {
  const items = links.map((link) => {
    const escaped = link.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<item><title>${escaped}</title><link>${escaped}</link><guid isPermaLink="false">${escaped}</guid></item>`;
  });
  return `<rss version="2.0"><channel><title>Pages</title>${items.join('')}</channel></rss>`;
}
