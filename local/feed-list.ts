import { readFile } from 'node:fs/promises';
import type { FeedListing, FeedOrigin } from '../functions/feed/feed.ts';
import { feedId } from '../functions/feed/feed-id.ts';
import type { FeedList } from '../functions/feed/feed-store.ts';
import { parseOpml } from '../functions/feed/opml.ts';

/** Reads a list of feeds from an OPML file, or throws an Error that says what is wrong with it. */
export async function readFeedList(file: string): Promise<FeedListing[]> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new Error(`feed: cannot read ${file}: ${cause.message}`, { cause });
  });
  try {
    return parseOpml(text).map((outline) => ({ ...outline, id: feedId(outline.url), origin: 'file' }));
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)} (${file})`, { cause });
  }
}

const FROM_OUTSIDE: readonly FeedOrigin[] = ['newsroom', 'file'];

/**
 * Makes the feeds of this start the ones on the list: those of an earlier newsroom or file are taken off, those that
 * a person added stay.
 */
export async function enlistOnly(
  listings: readonly FeedListing[],
  feeds: FeedList,
  now: Date,
): Promise<void> {
  const wanted = new Set(listings.map(({ id }) => id));
  for (const feed of await feeds.all()) {
    if (!feed.retired && FROM_OUTSIDE.includes(feed.origin) && !wanted.has(feed.id))
      await feeds.retire(feed.id);
  }
  for (const listing of listings) await feeds.enlist(listing, now);
}
