import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MatchReports, MatchStore, PendingAlerts } from '../../functions/match/match-store.ts';
import { aMatch } from '../support/a-match.ts';

/** An empty store of matches to be tried. */
export interface MatchesUnderTest {
  readonly matches: MatchStore & PendingAlerts & MatchReports;
  close(): Promise<void>;
}

const QUIET = { alert: false };
const ALERT = { alert: true };

/** What every MatchStore with its PendingAlerts and MatchReports keeps. */
export function matchStoreContract(name: string, open: () => Promise<MatchesUnderTest>): void {
  describe(`${name} keeps the contract of MatchStore`, () => {
    let tried: MatchesUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    it('keeps a match as it is', async () => {
      const full = aMatch({
        id: 'full',
        archived: 'b'.repeat(64),
        reason: 'paywall',
        readFrom: 'feed',
        late: true,
      });
      const {
        lang: _,
        published: __,
        ...bare
      } = aMatch({ id: 'bare', evidence: [], excerpt: '', score: 0.5 });
      for (const match of [full, bare]) {
        expect(await tried.matches.save(match, QUIET)).toBe('new');
        expect(await tried.matches.find(match.id)).toEqual(match);
      }
      expect(await tried.matches.find('nobody')).toBeUndefined();
    });

    it('never changes what is kept, nor asks for a second alert', async () => {
      await tried.matches.save(aMatch(), ALERT);
      await tried.matches.done('m1');
      expect(await tried.matches.save(aMatch({ title: 'Changed' }), ALERT)).toBe('known');
      expect(await tried.matches.find('m1')).toEqual(aMatch());
      expect(await tried.matches.waiting()).toEqual([]);
    });

    it('lets one of many that save the same page be the first', async () => {
      const scores = Array.from({ length: 50 }, (_, score) => score);
      const saved = await Promise.all(scores.map((score) => tried.matches.save(aMatch({ score }), ALERT)));
      expect(saved.filter((answer) => answer === 'new')).toHaveLength(1);
      expect((await tried.matches.find('m1'))?.score).toBe(saved.indexOf('new'));
      expect(await tried.matches.waiting()).toEqual(['m1']);
    });

    it('holds the alerts that were asked for, oldest first, until each is done', async () => {
      await tried.matches.save(aMatch({ id: 'second', foundAt: '2026-11-21T05:00:02.000Z' }), ALERT);
      await tried.matches.save(aMatch({ id: 'first', foundAt: '2026-11-21T05:00:01.000Z' }), ALERT);
      await tried.matches.save(aMatch({ id: 'quiet', foundAt: '2026-11-21T05:00:01.000Z' }), QUIET);
      await tried.matches.save(aMatch({ id: 'third', foundAt: '2026-11-22T05:00:00.000Z' }), ALERT);
      expect(await tried.matches.waiting()).toEqual(['first', 'second', 'third']);
      for (const id of ['second', 'second', 'nobody']) await tried.matches.done(id);
      expect(await tried.matches.waiting()).toEqual(['first', 'third']);
      expect(await tried.matches.find('second')).toBeDefined();
      expect(await tried.matches.find('nobody')).toBeUndefined();
    });

    it('gives the matches of one UTC day, oldest first', async () => {
      const times = {
        evening: '2026-11-21T23:59:59.999Z',
        before: '2026-11-20T23:59:59.999Z',
        midnight: '2026-11-21T00:00:00.000Z',
        noon: '2026-11-21T12:00:00Z',
        after: '2026-11-22T00:00:00.000Z',
      };
      for (const [id, foundAt] of Object.entries(times))
        await tried.matches.save(aMatch({ id, foundAt }), ALERT);
      const found = await tried.matches.onDay('2026-11-21');
      expect(found).toEqual([
        aMatch({ id: 'midnight', foundAt: times.midnight }),
        aMatch({ id: 'noon', foundAt: times.noon }),
        aMatch({ id: 'evening', foundAt: times.evening }),
      ]);
      expect(await tried.matches.onDay('2026-11-23')).toEqual([]);
      expect((await tried.matches.all()).map((match) => match.id).sort()).toEqual(Object.keys(times).sort());
    });

    it('gives all matches of a day that is more than a page, even of its index', async () => {
      const ids = Array.from({ length: 640 }, (_, number) => String(number).padStart(1_900, '-'));
      for (let start = 0; start < ids.length; start += 32) {
        const some = ids.slice(start, start + 32);
        await Promise.all(some.map((id) => tried.matches.save(aMatch({ id, title: 't', url: 'u' }), QUIET)));
      }
      const found = await tried.matches.onDay('2026-11-21');
      expect(found.map((match) => match.id).sort()).toEqual(ids);
    });
  });
}
