import { guessFeeds } from '../../functions/feed/guess-feeds.ts';
import { checkFeed, type FeedCheck, type FeedReaders } from './check-feed.ts';

const MAX_TRIED = 8;

/** A check that may have found several feeds where none was. */
export interface FeedSearch extends FeedCheck {
  /** The page that was asked for and led to the feed. */
  readonly page?: string;
  /** More than one feed: a person has to choose. */
  readonly candidates?: readonly FeedCheck[];
}

/**
 * Checks a feed. A page in its place is asked for the feeds that it names, and when none of them can be read the
 * usual addresses are tried: the only feed found so is the answer, several are its candidates.
 */
export async function findFeed(url: string, readers: FeedReaders): Promise<FeedSearch> {
  const check = await checkFeed(url, readers);
  if (check.offers === undefined) return check;
  const named = await readable(check.offers.slice(0, MAX_TRIED), readers);
  const found = named.length > 0 ? named : await readable(guessFeeds(url), readers);
  const [feed, second] = found;
  if (feed !== undefined && second === undefined) return { ...feed, page: url };
  return found.length === 0 ? check : { ...check, candidates: found };
}

/** The feeds among some addresses of one site, asked one after the other; each feed once. */
async function readable(urls: readonly string[], readers: FeedReaders): Promise<FeedCheck[]> {
  const feeds = new Map<string, FeedCheck>();
  for (const url of urls) {
    const check = await checkFeed(url, readers);
    const address = check.answeredBy ?? url;
    if (check.ok && !feeds.has(address)) feeds.set(address, check);
  }
  return [...feeds.values()];
}
