import type { Feed, FeedListing, FeedState, ListedItem } from './feed.ts';

/** The feed list: what people extend. */
export interface FeedList {
  /** Puts a feed on the list, due at once when it is new or was retired; a known one gets the new title and origin. */
  enlist(listing: FeedListing, now: Date): Promise<'new' | 'known'>;
  /** Takes a feed off the list; its state stays for the day it comes back. False when there is none. */
  retire(feedId: string): Promise<boolean>;
  all(): Promise<Feed[]>;
}

/** A feed whose poll is due, and since when (ISO 8601 UTC). */
export interface DueFeed {
  readonly feedId: string;
  readonly dueAt: string;
}

/** The polling state of the feeds. */
export interface FeedStates {
  /** The feeds on the list whose next poll is due, soonest first. */
  due(now: Date): Promise<readonly DueFeed[]>;
  find(feedId: string): Promise<Feed | undefined>;
  /** What the feed lists now, then what it listed lately; empty before its first reading. */
  listing(feedId: string): Promise<readonly ListedItem[]>;
  /** Replaces that; called when it changed, after the last new item is pending and before `save`. */
  saveListing(feedId: string, listed: readonly ListedItem[]): Promise<void>;
  /** Replaces state and next due time; called after the last new item is pending, never before. */
  save(feedId: string, state: FeedState, nextDue: Date): Promise<void>;
  /** Counts a match that the feed brought. */
  noteMatch(feedId: string, at: Date): Promise<void>;
}
