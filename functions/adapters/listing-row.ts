import { z } from 'zod';
import type { ListedItem } from '../feed/feed.ts';
import type { Row, RowKey } from './dynamo-table.ts';

const NO_MARKS = '-';

const LISTING = z.object({ listed: z.string() });

/** What a feed lists lies apart from its state: it is read and written only when the feed's document changed. */
export const listingKey = (feedId: string): RowKey => ({ pk: `LISTING#${feedId}`, sk: 'listing' });

/** Ids, versions and marks in one text, separated by spaces: a list would cost three more bytes each at every write. */
export const listingAttributes = (listed: readonly ListedItem[]): Row => ({
  listed: listed.map(({ id, version, marks = NO_MARKS }) => `${id} ${version} ${marks}`).join(' '),
});

/** Reads the row of a listing, or throws a ZodError that names what is wrong with it. */
export function toListing(row: Row): ListedItem[] {
  const { listed } = LISTING.parse(row);
  const words = listed === '' ? [] : listed.split(' ');
  return Array.from({ length: Math.floor(words.length / 3) }, (_, place) => {
    const [id = '', version = '', marks = NO_MARKS] = words.slice(3 * place, 3 * place + 3);
    return { id, version, ...(marks === NO_MARKS ? {} : { marks }) };
  });
}
