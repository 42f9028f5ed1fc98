import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Digest, digestOf, storyCount } from '../../../functions/digest/digest-of.ts';
import type { Edition } from '../../../functions/digest/edition.ts';
import { aMatch } from '../../support/a-match.ts';

const edition = (...matchIds: string[]): Edition => ({
  cutoff: '2026-11-21T06:00:00.000Z',
  matchIds,
  unread: [{ title: 'Behind a wall', source: 'Feed', reason: 'status 403' }],
  coverage: { feedsRead: 3, feedsFailing: [], articlesRead: 40, articlesUnreadable: 1 },
});

const idsOf = ({ fresh, borderline, late }: Digest): string[] =>
  [fresh, borderline, late].flat().flatMap(({ first, copies }) => [first, ...copies].map(({ id }) => id));

describe('digestOf', () => {
  it('holds what the edition lists, less what that person was sent', () => {
    const matches = ['a', 'b', 'c'].map((id) => aMatch({ id }));
    expect(idsOf(digestOf(edition('a', 'b'), matches, { without: ['a'], minimum: 'match' }))).toEqual(['b']);
  });

  it('leaves borderline matches out of who wants clear ones only, and says how many', () => {
    const matches = [aMatch({ id: 'a' }), aMatch({ id: 'b', verdict: 'borderline' })];
    const clear = digestOf(edition('a', 'b'), matches, { without: [], minimum: 'match' });
    expect([idsOf(clear), clear.borderlineLeftOut]).toEqual([['a'], 1]);
    const all = digestOf(edition('a', 'b'), matches, { without: [], minimum: 'borderline' });
    expect([idsOf(all), all.borderlineLeftOut, storyCount(all)]).toEqual([['a', 'b'], 0, 2]);
  });

  it('carries cut-off, coverage and what could not be read also when nothing is new', () => {
    const { cutoff, unread, coverage } = edition();
    expect(digestOf(edition('a'), [aMatch({ id: 'a' })], { without: ['a'], minimum: 'match' })).toEqual({
      cutoff,
      unread,
      coverage,
      fresh: [],
      borderline: [],
      late: [],
      borderlineLeftOut: 0,
    });
  });

  it('shows each match exactly once over any run of a person’s editions', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `m${i}`);
    const arrivals = fc.array(fc.subarray(ids), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        arrivals,
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }),
        (lists, kinds) => {
          const matches = ids.map((id, i) => aMatch({ id, storyId: `s${kinds[i]}`, late: kinds[i] === 3 }));
          const sent = new Set<string>();
          const shown: string[] = [];
          for (const list of lists) {
            shown.push(
              ...idsOf(digestOf(edition(...list), matches, { without: sent, minimum: 'borderline' })),
            );
            for (const id of list) sent.add(id);
          }
          expect(shown.toSorted()).toEqual([...new Set(lists.flat())].toSorted());
        },
      ),
    );
  });
});
