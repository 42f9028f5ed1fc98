import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RobotsNote, RobotsStore } from '../../functions/fetch/robots-store.ts';

/** An empty store of notes to be tried. */
export interface RobotsUnderTest {
  readonly robots: RobotsStore;
  close(): Promise<void>;
}

const ORIGIN = 'https://news.org';
const READ: RobotsNote = {
  rules: ['-/private/*', '+/private/open$'],
  crawlDelayMs: 5_000,
  triedAt: '2026-11-21T05:00:00.000Z',
  readAt: '2026-11-21T05:00:00.000Z',
};
const UNREACHABLE: RobotsNote = {
  rules: [],
  triedAt: '2026-11-21T06:00:00.000Z',
  unreachableSince: '2026-11-20T06:00:00.000Z',
};

/** What every RobotsStore promises. */
export function robotsStoreContract(name: string, open: () => Promise<RobotsUnderTest>): void {
  describe(`${name} keeps the contract of a RobotsStore`, () => {
    let tried: RobotsUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    it('knows nothing of an origin before', async () => {
      expect(await tried.robots.find(ORIGIN)).toBeUndefined();
    });

    it.each([READ, UNREACHABLE])('gives back what it was given', async (note) => {
      await tried.robots.keep(ORIGIN, note);
      expect(await tried.robots.find(ORIGIN)).toEqual(note);
    });

    it('keeps the last note only', async () => {
      await tried.robots.keep(ORIGIN, READ);
      await tried.robots.keep(ORIGIN, UNREACHABLE);
      expect(await tried.robots.find(ORIGIN)).toEqual(UNREACHABLE);
    });

    it.each(['http://news.org', 'https://news.org:8443', 'https://www.news.org'])(
      'does not take %s for it',
      async (other) => {
        await tried.robots.keep(ORIGIN, READ);
        expect(await tried.robots.find(other)).toBeUndefined();
      },
    );

    it('holds the rules of the longest file that is read', async () => {
      const long: RobotsNote = {
        ...READ,
        rules: Array.from({ length: 9_000 }, (_, n) => `-/topic/${n}/*page`),
      };
      await tried.robots.keep(ORIGIN, long);
      expect(await tried.robots.find(ORIGIN)).toEqual(long);
    });
  });
}
