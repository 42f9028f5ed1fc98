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

    it('takes a clearer verdict in once, and asks for its alert', async () => {
      const { matches } = tried;
      await matches.save(aMatch({ verdict: 'borderline', reason: 'HTTP 503', readFrom: 'feed' }), QUIET);
      const found = aMatch({ foundAt: '2026-11-21T06:00:00.000Z', textHash: 'b'.repeat(64) });
      expect(await matches.save(found, ALERT)).toBe('raised');
      const raised = aMatch({ textHash: found.textHash, updatedAt: found.foundAt });
      expect(await matches.find('m1')).toEqual(raised);
      expect(await matches.waiting()).toEqual(['m1']);
      await matches.done('m1');
      expect(await matches.save(found, ALERT)).toBe('known');
      expect(await matches.find('m1')).toEqual(raised);
      expect(await matches.waiting()).toEqual([]);
      expect(await matches.onDay('2026-11-21')).toEqual([raised]);
    });

    it('takes later words in without a second alert', async () => {
      const { matches } = tried;
      await matches.save(aMatch(), ALERT);
      await matches.done('m1');
      const found = aMatch({
        title: 'Three men',
        textHash: 'b'.repeat(64),
        foundAt: '2026-11-22T06:00:00.000Z',
      });
      for (const was of ['renewed', 'known']) expect(await matches.save(found, ALERT)).toBe(was);
      const { foundAt } = aMatch();
      const renewed = { ...found, foundAt, versions: 2, updatedAt: found.foundAt };
      expect(await matches.find('m1')).toEqual(renewed);
      expect(await matches.waiting()).toEqual([]);
      expect(await matches.onDay('2026-11-21')).toEqual([renewed]);
    });

    it('raises once of many findings that come at once', async () => {
      const { matches } = tried;
      await matches.save(aMatch({ verdict: 'borderline' }), QUIET);
      const saved = await Promise.all(Array.from({ length: 8 }, () => matches.save(aMatch(), ALERT)));
      expect(saved.filter((was) => was === 'raised')).toHaveLength(1);
    });

    it('notes once that an article says it no more, and forgets it when it says it again', async () => {
      const { matches } = tried;
      await matches.save(aMatch(), QUIET);
      for (const time of ['06', '07'])
        await matches.noteChange('m1', new Date(`2026-11-21T${time}:00:00.000Z`));
      await matches.noteChange('nobody', new Date(0));
      expect(await matches.find('m1')).toEqual(aMatch({ changedSince: '2026-11-21T06:00:00.000Z' }));
      const found = aMatch({ foundAt: '2026-11-21T08:00:00.000Z' });
      expect(await matches.save(found, ALERT)).toBe('renewed');
      expect(await matches.find('m1')).toEqual(aMatch({ versions: 2, updatedAt: found.foundAt }));
      expect(await matches.find('nobody')).toBeUndefined();
    });

    it('does not mix two articles whose pages name the same canonical one', async () => {
      const { matches } = tried;
      const canonicalUrl = 'https://news.example/all';
      await matches.save(aMatch({ canonicalUrl }), QUIET);
      const other = {
        url: 'https://news.example/ferry',
        excerpt: 'The ferry runs again since Monday morning.',
      };
      expect(await matches.save(aMatch({ canonicalUrl, ...other }), ALERT)).toBe('other');
      expect(await matches.find('m1')).toEqual(aMatch({ canonicalUrl }));
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
