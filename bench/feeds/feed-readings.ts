import type { ReadItem } from '../../test/support/feed-damage/score-reading.ts';

/** An item as a reader gives it. */
export interface FeedReading extends ReadItem {
  readonly id?: string | undefined;
}
