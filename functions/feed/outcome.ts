/** What can become of an item: exactly one of these in the end. */
export const ANSWERS = ['match', 'borderline', 'irrelevant', 'unreadable'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The recorded end of one item. */
export interface Outcome {
  readonly answer: Answer;
  /** Whether the page itself was judged, or only the feed's own text because the page could not be had. */
  readonly readFrom: 'page' | 'feed';
  /** Why the page could not be had; always there with `unreadable` and with `readFrom: 'feed'`. */
  readonly reason?: string;
  /** The match kept for it, with `match` and `borderline`. */
  readonly matchId?: string;
  /** The version of the item (itemVersion) that was judged. */
  readonly version: string;
  /** Why this outcome stands although a later version was looked at. */
  readonly note?: string;
  readonly at: string;
}

/**
 * How many items ended how (I1): `items` is the sum of all the others. An item that is read again in a new version
 * counts by the outcome it has until then, so that nothing vanishes from a report and comes back.
 */
export interface Tally {
  readonly items: number;
  readonly match: number;
  readonly borderline: number;
  readonly irrelevant: number;
  readonly unreadable: number;
  readonly pending: number;
  readonly dead: number;
}
