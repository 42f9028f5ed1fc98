import type { FeedListing } from '../../functions/feed/feed.ts';

/** A line of the feed list, with what a test wants different. */
export function aFeedListing(different: Partial<FeedListing> = {}): FeedListing {
  const id = different.id ?? 'f1';
  return {
    id,
    url: `https://news.example/${id}.xml`,
    title: 'The Harbour Gazette',
    origin: 'file',
    ...different,
  };
}
