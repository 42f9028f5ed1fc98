import type { ListedItem } from './feed.ts';

const FEWEST_REMEMBERED = 50;
const MOST_REMEMBERED = 1_000;

interface Listings {
  /** The stored listing. */
  readonly was: readonly ListedItem[];
  /** What the feed lists now. */
  readonly listed: readonly ListedItem[];
}

/** A listing to be stored, and what drops out of it. */
export interface NextListing {
  readonly listing: readonly ListedItem[];
  readonly left: readonly string[];
  readonly isSame: boolean;
}

/**
 * What a feed lists now, followed by as many items again (50 to 1,000) that it listed lately: feeds shrink for an hour,
 * and servers take turns with copies of different age, and what they show again is not new.
 */
export function nextListing({ was, listed }: Listings): NextListing {
  const now = new Set(listed.map(({ id }) => id));
  const gone = was.filter(({ id }) => !now.has(id));
  const room = Math.min(Math.max(FEWEST_REMEMBERED, listed.length), MOST_REMEMBERED);
  const listing = [...listed, ...gone.slice(0, room)];
  const isSame =
    listing.length === was.length &&
    listing.every(({ id, version }, place) => was[place]?.id === id && was[place]?.version === version);
  return { listing, left: gone.slice(room).map(({ id }) => id), isSame };
}
