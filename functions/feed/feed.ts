import type { FeedPace } from './item.ts';
import type { FeedPush } from './push.ts';
import type { Rhythm } from './rhythm.ts';

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

/**
 * What polling knows of a feed: written at every poll, so all of it together stays under 1 KB with the feed's own
 * row. Times are ISO 8601 UTC.
 */
export interface FeedState {
  /** The last time the feed was read, 304 included. */
  readonly lastSuccess?: string;
  readonly lastTried?: string;
  readonly lastError?: { readonly at: string; readonly reason: string };
  readonly consecutiveFailures: number;
  /** The first of those failures. */
  readonly failingSince?: string;
  /** The answers 410 (gone) since the last success. */
  readonly gone?: Repeated;
  readonly etag?: string;
  readonly lastModified?: string;
  /** The last time the whole document came, and not a 304. */
  readonly lastWhole?: string;
  /** Until then no validators are sent: they stayed the same when the feed did not. */
  readonly mistrustUntil?: string;
  /** Of the last document read (bodyHash). */
  readonly bodyHash?: string;
  /** How many items the feed lists now; which ones is the listing, kept apart (FeedStates.listing). */
  readonly items: number;
  /** When it brings items. */
  readonly rhythm?: Rhythm;
  /** What its last document asked of those who poll. */
  readonly pace?: FeedPace;
  /** The last reading that knew no item of the one before: some may have come and gone between the two. */
  readonly possibleGap?: string;
  /** How many changed items were read again on that UTC day. */
  readonly renewals?: { readonly day: string; readonly count: number };
  /** Where it says that it has moved for good, not yet believed. */
  readonly moving?: Repeated & { readonly to: string };
  /** Where it is polled since that was believed; its own address stays its name. */
  readonly movedTo?: string;
  /** What is asked of the feed's hub, if it names one. */
  readonly push?: FeedPush;
}

/** Something that was seen so many times in a row, first at that moment. */
export interface Repeated {
  readonly since: string;
  readonly times: number;
}

/** An item that a feed lists: what answers "is it new?" and "was it changed?" without a look-up an item. */
export interface ListedItem {
  readonly id: string;
  /** Of the feed's own words (itemVersion). */
  readonly version: string;
  /** What tells it from another item under the same link (itemMarks); 12 characters. */
  readonly marks?: string;
}

/** A feed on the list with its state. A retired feed keeps its state and is never due. */
export interface Feed extends FeedListing {
  readonly retired: boolean;
  readonly nextDue: string;
  readonly state: FeedState;
  /** The matches it has brought; not there when none. */
  readonly matched?: { readonly count: number; readonly last: string };
}

/** The state of a feed that has never been polled. */
export const UNREAD: FeedState = { consecutiveFailures: 0, items: 0 };
