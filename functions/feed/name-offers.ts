import { FeedUnreadable } from './feed-unreadable.ts';
import { findFeeds } from './find-feeds.ts';

const MAX_IN_WORDS = 3;

/** What to throw for a document that is no feed: of a page, a FeedUnreadable that names the feeds it offers. */
export function nameOffers(cause: unknown, text: string, url: string): unknown {
  const { isPage, named } = findFeeds(text, url);
  if (!isPage || !(cause instanceof Error)) return cause;
  const offers = named.map((feed) => feed.url);
  const names = offers.slice(0, MAX_IN_WORDS).join(', ');
  const others = offers.length > MAX_IN_WORDS ? ` and ${offers.length - MAX_IN_WORDS} more` : '';
  const message = offers.length === 0 ? cause.message : `${cause.message}; it names ${names}${others}`;
  return new FeedUnreadable(message, { cause, offers });
}
