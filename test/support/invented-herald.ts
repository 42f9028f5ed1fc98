import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const HOST = 'http://invented-herald.press';
const HOUR_MS = 3_600_000;

/** A page on which a planted worker never ends (test/support/plant-endless-loop.ts). */
export const ENDLESS = 'a page that never ends';

/** Six hundred nested boxes: a few kilobytes on which Readability would work for twenty seconds. */
const DEEP = `<html><head><title>Weather</title></head><body>${'<div>'.repeat(600)}${'<p>Rain, and more of it.</p>'.repeat(40)}</body></html>`;

const page = (title: string, paragraph: string): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${paragraph}</p>`.repeat(6)}</article></body></html>`;

const DETAINED = page(
  'Gay men detained in Chechnya, rights group says',
  'Police in Grozny have detained and tortured dozens of gay men in Chechnya, a human rights group said on Monday. Survivors told of beatings and electric shocks in a secret prison; officials of Ramzan Kadyrov denied it.',
);
const RECIPE = page(
  'How to fold a dumpling',
  'Roll the dough thin, put a spoonful of filling into the middle, and pinch the edge together so that no broth is lost while it boils.',
);

interface Listed {
  readonly path: string;
  readonly title: string;
  readonly html: string;
  /** The endless page comes first, so that the others wait behind it. */
  readonly delayMs: number;
}

const LISTED: readonly Listed[] = [
  { path: '/endless', title: 'Traffic', html: page('Traffic', ENDLESS), delayMs: 0 },
  { path: '/deep', title: 'Weather', html: DEEP, delayMs: 400 },
  {
    path: '/detained',
    title: 'Gay men detained in Chechnya, rights group says',
    html: DETAINED,
    delayMs: 400,
  },
  { path: '/recipe', title: 'How to fold a dumpling', html: RECIPE, delayMs: 400 },
];

const feed = (published: Date): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Invented Herald</title><link>${HOST}/</link>${LISTED.map(
    ({ path, title }) =>
      `<item><title>${title}</title><link>${HOST}${path}</link><guid>${HOST}${path}</guid><pubDate>${published.toUTCString()}</pubDate></item>`,
  ).join('')}</channel></rss>`;

export const HERALD_FEED = `${HOST}/feed.xml`;

/** An invented outlet on a port of this machine: one feed, two articles, and two pages that are traps. */
export async function startInventedHerald() {
  const server = createServer(async (request, response) => {
    if (request.url === '/feed.xml') {
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(feed(new Date(Date.now() - HOUR_MS)));
      return;
    }
    const found = LISTED.find(({ path }) => path === request.url);
    await pause(found?.delayMs ?? 0);
    response
      .writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(found?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, close };
}
