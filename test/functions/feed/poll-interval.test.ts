import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pollInterval } from '../../../functions/feed/poll-interval.ts';
import type { Rhythm } from '../../../functions/feed/rhythm.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const DAY_MS = 24 * 3_600_000;

/** So many items a day, spread evenly over the last weeks. */
const even = (perDay: number, different: Partial<Rhythm> = {}): Rhythm => ({
  asOf: NOW.toISOString(),
  days: 18,
  hours: Array(24).fill((perDay * 18) / 24),
  weekdays: Array(7).fill((perDay * 18) / 7),
  recent: (perDay / 24) * 3,
  lastItem: NOW.toISOString(),
  ...different,
});

const minutes = (rhythm: Rhythm, different: { items?: number; weight?: number } = {}): number =>
  pollInterval({ rhythm, items: 1_000, weight: 1, now: NOW, ...different });

describe('pollInterval', () => {
  // √(2 · 3 · 1440 ÷ items a day)
  it.each([
    [5, 42],
    [10, 30],
    [20, 21],
    [40, 15],
  ])('follows the square root law: %i items a day, %i minutes', (perDay, expected) => {
    expect(Math.abs(minutes(even(perDay)) - expected)).toBeLessThanOrEqual(1);
  });

  it('asks twice as often where an item counts four times', () => {
    expect(minutes(even(10), { weight: 4 })).toBeCloseTo(minutes(even(10)) / 2, -0.5);
  });

  it.each([
    ['at most every 10 minutes', 2_000, 1, 10],
    ['at most every 5 minutes where an item counts more', 2_000, 4, 5],
    ['at least every 54 minutes', 0.01, 1, 54],
  ])('asks %s', (_name, perDay, weight, expected) => {
    expect(minutes(even(perDay), { weight })).toBe(expected);
  });

  it('comes back before a quarter of the list is new, down to 5 minutes', () => {
    expect(minutes(even(24))).toBeGreaterThan(15);
    // One an hour, of which it lists one: a quarter of an hour.
    expect(minutes(even(24), { items: 1 })).toBeLessThanOrEqual(16);
    expect(minutes(even(1_000), { items: 10 })).toBe(5);
  });

  it('waits for hours only where a feed has been silent for months', () => {
    const silent = (days: number, weight = 1): number =>
      minutes(even(0, { lastItem: new Date(NOW.getTime() - days * DAY_MS).toISOString() }), { weight });
    expect([1, 27].map((days) => silent(days))).toEqual([54, 54]);
    expect(silent(90)).toBe(180);
    expect(silent(5_000)).toBeGreaterThan(300);
    expect(silent(5_000)).toBeLessThanOrEqual(480);
    expect(silent(5_000, 4)).toBe(54);
  });

  it('lies between floor and ceiling for any rhythm', () => {
    const count = fc.double({ min: 0, max: 100_000, noNaN: true });
    const rhythms = fc.record({
      asOf: fc.constant(NOW.toISOString()),
      days: fc.double({ min: 0, max: 21, noNaN: true }),
      hours: fc.array(count, { minLength: 24, maxLength: 24 }),
      weekdays: fc.array(count, { minLength: 7, maxLength: 7 }),
      recent: count,
      lastItem: fc.constant(NOW.toISOString()),
    });
    const weights = fc.constantFrom(1, 4, 16);
    fc.assert(
      fc.property(rhythms, fc.nat(5_000), weights, (rhythm, items, weight) => {
        const waits = minutes(rhythm, { items, weight });
        return waits >= 5 && waits <= 54;
      }),
    );
  });
});
