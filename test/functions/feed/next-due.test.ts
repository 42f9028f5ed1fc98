import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextDue } from '../../../functions/feed/next-due.ts';

const now = new Date('2026-11-21T12:00:00Z');
const minutesUntil = (consecutiveFailures: number, jitter: number): number =>
  (nextDue({ now, consecutiveFailures, jitter }).getTime() - now.getTime()) / 60_000;

describe('nextDue', () => {
  it.each([
    [0, 10],
    [1, 20],
    [2, 40],
    [7, 1_280],
    [8, 1_440],
    [1_000, 1_440],
  ])('after %i failures in a row waits %i minutes', (failures, minutes) => {
    expect(minutesUntil(failures, 0.5)).toBeCloseTo(minutes, 5);
  });

  it('spreads by a tenth to both sides', () => {
    expect([minutesUntil(0, 0), minutesUntil(0, 1)]).toEqual([9, 11]);
  });

  it('never waits for less than 9 minutes or more than a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, jitter) => {
          const minutes = minutesUntil(failures, jitter);
          return minutes >= 9 && minutes <= 1_440;
        },
      ),
    );
  });
});
