import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedListing } from '../../functions/feed/feed.ts';
import { feedId } from '../../functions/feed/feed-id.ts';
import { feedPath, feedTitle } from './newsroom-edition.ts';
import { FEED_FORMS } from './newsroom-feeds.ts';
import { NewsroomPress, type PressOptions } from './newsroom-press.ts';
import { newsroomRoute } from './newsroom-route.ts';

export interface NewsroomOptions extends PressOptions {
  /** 0 takes any free one. Addresses hold it, so keep it for as long as the news are to stay the same. */
  readonly port: number;
}

export interface Newsroom {
  /** Such as `http://127.0.0.1:4711`. */
  readonly origin: string;
  /** Its feeds, as the feed list takes them. */
  readonly listings: readonly FeedListing[];
  /** When each page was published: ISO 8601 UTC by folder name. */
  times(): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * Serves a folder of pages as invented outlets would: as web pages at `/<outlet>/<slug>` and in feeds of several
 * formats, on 127.0.0.1. Throws when the folder cannot be read or holds no page, and with the code of the cause
 * (EADDRINUSE) when the port cannot be had.
 */
export async function startNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const press = new NewsroomPress(options);
  const { pages } = await press.print();
  if (pages.size === 0) throw new Error(`newsroom: there is no <name>/page.html in ${options.folder}`);
  const server = createServer();
  const origin = await listen(server, options.port);
  server.on('request', newsroomRoute(press, origin));
  const listings = FEED_FORMS.map((form): FeedListing => {
    const url = origin + feedPath(form);
    return { id: feedId(url), url, title: feedTitle(form), lang: form.lang, origin: 'newsroom' };
  });
  return { origin, listings, times: () => press.times(), close: () => close(server) };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const error = new Error(`newsroom: cannot listen on port ${port}: ${cause.message}`, { cause });
      reject(Object.assign(error, { code: cause.code }));
    });
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${portOf(server.address())}`));
  });
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
