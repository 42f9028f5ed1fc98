import type { Feed, FeedListing } from '../../functions/feed/feed.ts';
import { feedId } from '../../functions/feed/feed-id.ts';
import { feedNotes } from '../../functions/feed/feed-notes.ts';
import { parseOpml, printOpml } from '../../functions/feed/opml.ts';
import { checkFeed, type FeedCheck } from './check-feed.ts';
import { type FeedSearch, findFeed } from './find-feed.ts';
import type { Command } from './kit.ts';

/** A feed as people and machines see it. */
export interface FeedReport extends FeedListing {
  readonly retired: boolean;
  readonly nextDue: string;
  readonly items: number;
  readonly consecutiveFailures: number;
  readonly lastSuccess?: string;
  readonly lastTried?: string;
  readonly lastError?: { readonly at: string; readonly reason: string };
  /** What else there is to know: that it has moved, counts as gone or dead, or may have lost items. */
  readonly notes: readonly string[];
}

export const listFeeds: Command<Record<string, never>, FeedReport[]> = async ({ stores, now }) =>
  (await stores.feeds.all())
    .sort((a, b) => a.title.localeCompare(b.title))
    .map((feed) => toReport(feed, now()));

function toReport({ state, ...feed }: Feed, now: Date): FeedReport {
  const { lastSuccess, lastTried, lastError, consecutiveFailures } = state;
  return {
    ...feed,
    items: state.items,
    consecutiveFailures,
    notes: feedNotes(state, now),
    ...(lastSuccess === undefined ? {} : { lastSuccess }),
    ...(lastTried === undefined ? {} : { lastTried }),
    ...(lastError === undefined ? {} : { lastError }),
  };
}

/** Fetches and reads the feeds on the list, or the one named, and changes nothing. */
export const checkFeeds: Command<{ readonly url?: string }, FeedCheck[]> = async (
  { stores, readers },
  { url },
) => {
  const listed = (await stores.feeds.all()).filter((feed) => !feed.retired).map((feed) => feed.url);
  const open = await readers();
  return Promise.all((url === undefined ? listed : [url]).map((address) => checkFeed(address, open)));
};

/** Puts a feed on the list after reading it once, also the only one that a page leads to; else says why not. */
export const addFeed: Command<
  { readonly url: string },
  FeedSearch & { readonly was?: 'new' | 'known' }
> = async ({ stores, readers, now, nudge }, asked) => {
  const found = await findFeed(asked.url, await readers());
  if (!found.ok) return found;
  const { url, title = url, lang } = found;
  const listing = { id: feedId(url), url, title, origin: 'added' } as const;
  const was = await stores.feeds.enlist({ ...listing, ...(lang === undefined ? {} : { lang }) }, now());
  await nudge();
  return { ...found, was };
};

/** Takes a feed off the list; its state stays for the day it comes back. */
export const removeFeed: Command<{ readonly url: string }, { readonly removed: boolean }> = async (
  { stores },
  { url },
) => ({
  removed: await stores.feeds.retire(feedId(url)),
});

/** Puts every feed of an OPML document on the list, unread; `check` tells which of them answer. */
export const importFeeds: Command<
  { readonly opml: string },
  { readonly new: number; readonly known: number }
> = async ({ stores, now, nudge }, { opml }) => {
  const counts = { new: 0, known: 0 };
  for (const outline of parseOpml(opml)) {
    const was = await stores.feeds.enlist({ ...outline, id: feedId(outline.url), origin: 'added' }, now());
    counts[was] += 1;
  }
  await nudge();
  return counts;
};

/** The list as OPML, for any feed reader and for `--feeds`. */
export const exportFeeds: Command<Record<string, never>, { readonly opml: string }> = async ({ stores }) => ({
  opml: printOpml((await stores.feeds.all()).filter((feed) => !feed.retired)),
});
