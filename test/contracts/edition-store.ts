import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Edition } from '../../functions/digest/edition.ts';
import type { EditionStore } from '../../functions/digest/edition-store.ts';

/** An empty store of editions to be tried. */
export interface EditionsUnderTest {
  readonly editions: EditionStore;
  close(): Promise<void>;
}

const CUTOFF = '2026-11-21T05:00:00.000Z';

const anEdition = (different: Partial<Edition> = {}): Edition => ({
  cutoff: CUTOFF,
  matchIds: ['m1', 'm2'],
  unread: [{ title: '', source: 'The Harbour Gazette', reason: 'paywall' }],
  coverage: {
    feedsRead: 3,
    feedsFailing: [{ title: 'Evening Post', reason: '403' }],
    articlesRead: 40,
    articlesUnreadable: 1,
  },
  ...different,
});

/** Full and half hours, the latest last. */
const cutoffs = (count: number): string[] =>
  Array.from({ length: count }, (_, half) => new Date(Date.parse(CUTOFF) + half * 1_800_000).toISOString());

/** What every EditionStore keeps. */
export function editionStoreContract(name: string, open: () => Promise<EditionsUnderTest>): void {
  describe(`${name} keeps the contract of an EditionStore`, () => {
    let tried: EditionsUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    it('keeps an edition as it is', async () => {
      const unread = [{ title: 'T', url: 'https://news.example/1', source: 'S', reason: 'R' }];
      expect(await tried.editions.keep(anEdition({ unread }))).toEqual(anEdition({ unread }));
      expect(await tried.editions.find(CUTOFF)).toEqual(anEdition({ unread }));
      expect(await tried.editions.find('2026-11-21T05:30:00.000Z')).toBeUndefined();
    });

    it('keeps the first of a cut-off and gives it to whoever comes later', async () => {
      await tried.editions.keep(anEdition());
      expect(await tried.editions.keep(anEdition({ matchIds: ['m3'] }))).toEqual(anEdition());
      expect(await tried.editions.find(CUTOFF)).toEqual(anEdition());
    });

    it('gives all of many that come at once the same edition', async () => {
      const made = Array.from({ length: 50 }, (_, number) => anEdition({ matchIds: [`m${number}`] }));
      const kept = await Promise.all(made.map((edition) => tried.editions.keep(edition)));
      const winner = await tried.editions.find(CUTOFF);
      expect(made).toContainEqual(winner);
      expect(new Set(kept.map((edition) => edition.matchIds[0]))).toEqual(new Set(winner?.matchIds));
    });

    it('names the latest, newest first', async () => {
      expect(await tried.editions.latest(3)).toEqual([]);
      for (const cutoff of cutoffs(5))
        await tried.editions.keep(anEdition({ cutoff, matchIds: [], unread: [] }));
      expect(await tried.editions.latest(3)).toEqual(cutoffs(5).reverse().slice(0, 3));
      expect(await tried.editions.latest(9)).toEqual(cutoffs(5).reverse());
    });

    it('names the latest beyond a page', async () => {
      const matchIds = Array.from({ length: 5_000 }, (_, number) => String(number).padStart(22, '-'));
      for (const cutoff of cutoffs(12)) await tried.editions.keep(anEdition({ cutoff, matchIds }));
      expect(await tried.editions.latest(12)).toEqual(cutoffs(12).reverse());
      expect((await tried.editions.find(CUTOFF))?.matchIds).toEqual(matchIds);
    });
  });
}
