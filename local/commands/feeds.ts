import type { Feed, FeedListing } from '../../functions/feed/feed.ts';
import { feedId } from '../../functions/feed/feed-id.ts';
import { parseOpml, printOpml } from '../../functions/feed/opml.ts';
import { FetchError } from '../../functions/fetch/fetch-error.ts';
import type { Readers } from '../readers.ts';
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
}

export const listFeeds: Command<Record<string, never>, FeedReport[]> = async ({ stores }) =>
  (await stores.feeds.all()).sort((a, b) => a.title.localeCompare(b.title)).map(toReport);

function toReport({ state, ...feed }: Feed): FeedReport {
  const { lastSuccess, lastTried, lastError, consecutiveFailures } = state;
  return {
    ...feed,
    items: state.listed.length,
    consecutiveFailures,
    ...(lastSuccess === undefined ? {} : { lastSuccess }),
    ...(lastTried === undefined ? {} : { lastTried }),
    ...(lastError === undefined ? {} : { lastError }),
  };
}

/** What a feed answers right now. */
export interface FeedCheck {
  readonly url: string;
  readonly ok: boolean;
  readonly title?: string;
  readonly lang?: string;
  readonly items?: number;
  readonly newest?: string;
  readonly reason?: string;
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

async function checkFeed(url: string, { fetcher, feedParser }: Readers): Promise<FeedCheck> {
  try {
    const { body, headers, url: base } = await fetcher.get({ url, kind: 'feed' });
    const contentType = headers['content-type'];
    const { title, lang, items } = await feedParser.parse({
      body,
      url: base,
      ...(contentType === undefined ? {} : { contentType }),
    });
    const newest = items
      .map((item) => item.published ?? '')
      .sort()
      .at(-1);
    return {
      url,
      ok: true,
      items: items.length,
      ...(title === undefined ? {} : { title }),
      ...(lang === undefined ? {} : { lang }),
      ...(newest ? { newest } : {}),
    };
  } catch (error) {
    return { url, ok: false, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof FetchError) return error.reason;
  return error instanceof Error ? error.message : String(error);
}

/** Puts a feed on the list after reading it once; one that cannot be read is refused with the reason. */
export const addFeed: Command<
  { readonly url: string },
  FeedCheck & { readonly was?: 'new' | 'known' }
> = async ({ stores, readers, now, nudge }, { url }) => {
  const check = await checkFeed(url, await readers());
  if (!check.ok) return check;
  const title = check.title ?? url;
  const listing = { id: feedId(url), url, title, origin: 'added' } as const;
  const was = await stores.feeds.enlist(
    { ...listing, ...(check.lang === undefined ? {} : { lang: check.lang }) },
    now(),
  );
  await nudge();
  return { ...check, was };
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
