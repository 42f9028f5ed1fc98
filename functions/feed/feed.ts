/** Where a feed on the list came from: the bundled newsroom, an OPML file, or a person's single addition. */
export type FeedOrigin = 'newsroom' | 'file' | 'added';

/** One line of the feed list. */
export interface FeedListing {
  /** Derived from the address (feedId). */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly lang?: string;
  readonly category?: string;
  readonly origin: FeedOrigin;
}

/** What polling knows of a feed. Times are ISO 8601 UTC. */
export interface FeedState {
  /** The last time the feed was read, 304 included. */
  readonly lastSuccess?: string;
  readonly lastTried?: string;
  readonly lastError?: { readonly at: string; readonly reason: string };
  readonly consecutiveFailures: number;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Ids of the items that the feed lists now: what answers "is it new?" without a look-up an item. */
  readonly listed: readonly string[];
}

/** A feed on the list with its state. A retired feed keeps its state and is never due. */
export interface Feed extends FeedListing {
  readonly retired: boolean;
  readonly nextDue: string;
  readonly state: FeedState;
}

/** The state of a feed that has never been polled. */
export const UNREAD: FeedState = { consecutiveFailures: 0, listed: [] };
