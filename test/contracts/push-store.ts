import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Push, PushStore } from '../../functions/feed/push.ts';

/** An empty store of requests to hubs to be tried. */
export interface PushesUnderTest {
  readonly pushes: PushStore;
  /** Sets the clock by which rows expire. */
  setNow(at: Date): void;
  close(): Promise<void>;
}

const NOW = new Date('2026-11-21T05:00:00.000Z');
const UNTIL = new Date('2026-12-01T05:00:00.000Z');
const DAY_MS = 24 * 3_600_000;

const PUSH: Push = {
  token: 'AAAAAAAAAAAAAAAAAAAAAA',
  feedId: 'f1',
  hub: 'https://hub.example/',
  topic: 'https://news.example/f1.xml',
  secret: 'ab12',
};

/** What every PushStore keeps. */
export function pushStoreContract(name: string, open: () => Promise<PushesUnderTest>): void {
  describe(`${name} keeps the contract of a PushStore`, () => {
    let tried: PushesUnderTest;
    beforeEach(async () => {
      tried = await open();
      tried.setNow(NOW);
    });
    afterEach(() => tried.close());

    it('finds a request by its token only', async () => {
      expect(await tried.pushes.open(PUSH, NOW)).toEqual(PUSH);
      expect(await tried.pushes.find(PUSH.token)).toEqual(PUSH);
      expect(await tried.pushes.find('BAAAAAAAAAAAAAAAAAAAAA')).toBeUndefined();
    });

    it('keeps secret and lease of a request that is opened again', async () => {
      await tried.pushes.open(PUSH, NOW);
      expect(await tried.pushes.confirm(PUSH.token, UNTIL)).toBe(true);
      const until = UNTIL.toISOString();
      expect(await tried.pushes.open({ ...PUSH, secret: 'cd34' }, NOW)).toEqual({ ...PUSH, until });
      expect(await tried.pushes.find(PUSH.token)).toEqual({ ...PUSH, until });
    });

    it('confirms no request that is not there', async () => {
      expect(await tried.pushes.confirm(PUSH.token, UNTIL)).toBe(false);
      expect(await tried.pushes.find(PUSH.token)).toBeUndefined();
    });

    it('forgets a request that is dropped, and lets it be opened anew', async () => {
      await tried.pushes.open(PUSH, NOW);
      await tried.pushes.confirm(PUSH.token, UNTIL);
      await tried.pushes.drop(PUSH.token);
      await tried.pushes.drop('BAAAAAAAAAAAAAAAAAAAAA');
      expect(await tried.pushes.find(PUSH.token)).toBeUndefined();
      expect(await tried.pushes.open({ ...PUSH, secret: 'cd34' }, NOW)).toEqual({ ...PUSH, secret: 'cd34' });
    });

    it('forgets a request some time after its lease, not before', async () => {
      await tried.pushes.open(PUSH, NOW);
      await tried.pushes.confirm(PUSH.token, UNTIL);
      tried.setNow(UNTIL);
      expect(await tried.pushes.find(PUSH.token)).toMatchObject({ feedId: 'f1' });
      tried.setNow(new Date(UNTIL.getTime() + 2 * DAY_MS));
      expect(await tried.pushes.find(PUSH.token)).toBeUndefined();
    });
  });
}
