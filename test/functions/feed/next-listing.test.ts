import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextListing } from '../../../functions/feed/next-listing.ts';

const items = (...ids: readonly string[]) => ids.map((id) => ({ id, version: 'v' }));
const many = (prefix: string, count: number) =>
  items(...Array.from({ length: count }, (_, number) => `${prefix}${number}`));

describe('nextListing', () => {
  it('puts what a feed lists now before what it listed lately', () => {
    const next = nextListing({ was: items('b', 'a', 'old'), listed: items('c', 'b') });
    expect(next).toEqual({ listing: items('c', 'b', 'a', 'old'), left: [], isSame: false });
  });

  it('remembers everything of a feed that is empty for an hour', () => {
    const { listing, left } = nextListing({ was: items('b', 'a'), listed: [] });
    expect({ listing, left }).toEqual({ listing: items('b', 'a'), left: [] });
  });

  it('says when there is nothing to be written', () => {
    expect(nextListing({ was: items('b', 'a'), listed: items('b') }).isSame).toBe(true);
    expect(nextListing({ was: items('b', 'a'), listed: items('a') }).isSame).toBe(false);
    expect(nextListing({ was: items('b'), listed: [{ id: 'b', version: 'w' }] }).isSame).toBe(false);
  });

  it('lets go of the oldest when as many again are remembered, at least 50', () => {
    const { listing, left } = nextListing({ was: many('old', 60), listed: items('new') });
    expect(listing).toHaveLength(51);
    expect(left).toEqual(
      many('old', 60)
        .slice(50)
        .map(({ id }) => id),
    );
    expect(nextListing({ was: many('old', 200), listed: many('new', 80) }).left).toHaveLength(120);
    expect(nextListing({ was: many('old', 5_000), listed: many('new', 5_000) }).listing).toHaveLength(6_000);
  });

  it('loses no item: each is listed, remembered or let go of, once', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 300 }).map(String));
    fc.assert(
      fc.property(ids, ids, (before, now) => {
        const { listing, left } = nextListing({ was: items(...before), listed: items(...now) });
        const all = [...listing.map(({ id }) => id), ...left].sort();
        expect(all).toEqual([...new Set([...before, ...now])].sort());
        expect(listing.slice(0, now.length)).toEqual(items(...now));
      }),
    );
  });
});
