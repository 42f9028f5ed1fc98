import type { Feed, FeedListing, FeedState } from './feed.ts';

/** The feed list: what people extend. */
export interface FeedList {
  /** Puts a feed on the list, due at once when it is new or was retired; a known one gets the new title and origin. */
  enlist(listing: FeedListing, now: Date): Promise<'new' | 'known'>;
  /** Takes a feed off the list; its state stays for the day it comes back. False when there is none. */
  retire(feedId: string): Promise<boolean>;
  all(): Promise<Feed[]>;
}

/** The polling state of the feeds. */
export interface FeedStates {
  /** Ids of the feeds on the list whose next poll is due, soonest first. */
  due(now: Date): Promise<string[]>;
  find(feedId: string): Promise<Feed | undefined>;
  /** Replaces state and next due time; called after the last new item is pending, never before. */
  save(feedId: string, state: FeedState, nextDue: Date): Promise<void>;
}
