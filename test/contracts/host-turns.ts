import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HostTurns, Turn } from '../../functions/fetch/host-turns.ts';

/** Turns of which none is taken, to be tried. */
export interface HostTurnsUnderTest {
  readonly turns: HostTurns;
  close(): Promise<void>;
}

const START = Date.parse('2026-11-21T05:00:00.000Z');
const HOST = 'news.org';
const at = (ms: number): Date => new Date(START + ms);

/** What every HostTurns promises. */
export function hostTurnsContract(name: string, open: () => Promise<HostTurnsUnderTest>): void {
  describe(`${name} keeps the contract of HostTurns`, () => {
    let tried: HostTurnsUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    const take = (ms: number, { host = HOST, spacingMs = 2_000, maxWaitMs = 4_000 } = {}): Promise<Turn> =>
      tried.turns.take({ host, now: at(ms), spacingMs, maxWaitMs });

    it('gives the first turn at once, and the next ones at a distance', async () => {
      expect(await take(0)).toEqual({ waitMs: 0 });
      expect(await take(0)).toEqual({ waitMs: 2_000 });
      expect(await take(500)).toEqual({ waitMs: 3_500 });
    });

    it('gives none that is farther off than one wants to wait, and takes none then', async () => {
      for (const waitMs of [0, 2_000, 4_000]) expect(await take(0)).toEqual({ waitMs });
      expect(await take(0)).toEqual({ laterMs: 6_000 });
      expect(await take(0)).toEqual({ laterMs: 6_000 });
      expect(await take(2_000)).toEqual({ waitMs: 4_000 });
    });

    it('gives a turn at once as soon as the distance is kept', async () => {
      await take(0);
      expect(await take(1_999)).toEqual({ waitMs: 1 });
      expect(await take(4_000)).toEqual({ waitMs: 0 });
    });

    it('keeps the distance that the last one asked for', async () => {
      await take(0, { spacingMs: 30_000 });
      expect(await take(1_000)).toEqual({ laterMs: 29_000 });
      expect(await take(30_000)).toEqual({ waitMs: 0 });
    });

    it('spares nobody for whom no distance is asked', async () => {
      for (const ms of [0, 0, 1]) expect(await take(ms, { spacingMs: 0 })).toEqual({ waitMs: 0 });
    });

    it('keeps each host apart', async () => {
      await take(0);
      expect(await take(0, { host: 'other.org' })).toEqual({ waitMs: 0 });
      expect(await take(0, { host: 'news.org:8080' })).toEqual({ waitMs: 0 });
    });

    it('gives each of many at once a turn of its own', async () => {
      const turns = await Promise.all(
        Array.from({ length: 8 }, () => take(0, { spacingMs: 1_000, maxWaitMs: 60_000 })),
      );
      const waits = turns.map((turn) => ('waitMs' in turn ? turn.waitMs : -1)).sort((a, b) => a - b);
      expect(waits).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000]);
    });

    it('gives no turn during a pause, not even to those who need keep no distance', async () => {
      await tried.turns.pause(HOST, at(60_000));
      expect(await take(0)).toEqual({ laterMs: 60_000 });
      expect(await take(59_000, { spacingMs: 0 })).toEqual({ laterMs: 1_000 });
      expect(await take(60_000)).toEqual({ waitMs: 0 });
    });

    it('pauses a host that is at work already, however soon its next turn', async () => {
      await take(0);
      await tried.turns.pause(HOST, at(900_000));
      expect(await take(1_000)).toEqual({ laterMs: 899_000 });
    });

    it('lets the longest of several pauses hold', async () => {
      await tried.turns.pause(HOST, at(60_000));
      await tried.turns.pause(HOST, at(10_000));
      expect(await take(20_000)).toEqual({ laterMs: 40_000 });
      await tried.turns.pause(HOST, at(90_000));
      expect(await take(20_000)).toEqual({ laterMs: 70_000 });
    });
  });
}
