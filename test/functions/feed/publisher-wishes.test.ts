import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterSkipped, wishedWaitMs } from '../../../functions/feed/publisher-wishes.ts';

// A Saturday.
const NOW = new Date('2026-11-21T12:30:00.000Z');
const MINUTE_MS = 60_000;
const wishedMinutes = (headers: Record<string, string>, minutes?: number): number =>
  wishedWaitMs({ headers, pace: minutes === undefined ? undefined : { minutes }, now: NOW }) / MINUTE_MS;

describe('wishedWaitMs', () => {
  it.each<[string, Record<string, string>, number]>([
    ['nothing', {}, 0],
    ['max-age', { 'cache-control': 'public, max-age=1800' }, 30],
    ['max-age in quotes and capitals', { 'cache-control': 'Max-Age="1800"' }, 30],
    ['max-age less the age', { 'cache-control': 'max-age=1800', age: '600' }, 20],
    ['an answer that is past its age', { 'cache-control': 'max-age=60', age: '600' }, 0],
    ['no-cache', { 'cache-control': 'no-cache, max-age=1800' }, 0],
    ['no-store', { 'cache-control': 'no-store', expires: 'Sat, 21 Nov 2026 13:00:00 GMT' }, 0],
    ['max-age that is no number', { 'cache-control': 'max-age=soon' }, 0],
    ['s-maxage, which is not for us', { 'cache-control': 's-maxage=1800' }, 0],
    ['16 years', { 'cache-control': 'max-age=504576000' }, 360],
    ['Expires', { expires: 'Sat, 21 Nov 2026 13:00:00 GMT' }, 30],
    [
      'Expires by a clock that is a year off',
      { expires: 'Fri, 21 Nov 2025 13:00:00 GMT', date: 'Fri, 21 Nov 2025 12:30:00 GMT' },
      30,
    ],
    ['Expires: 0', { expires: '0' }, 0],
    ['Expires: -1', { expires: '-1' }, 0],
    [
      'max-age before Expires',
      { 'cache-control': 'max-age=60', expires: 'Sun, 22 Nov 2026 13:00:00 GMT' },
      1,
    ],
  ])('reads %s', (_name, headers, expected) => {
    expect(wishedMinutes(headers)).toBe(expected);
  });

  it('takes the longer of what the server and the document say, 6 hours at most', () => {
    const headers = { 'cache-control': 'max-age=1800' };
    expect(wishedMinutes(headers, 60)).toBe(60);
    expect(wishedMinutes(headers, 10)).toBe(30);
    expect(wishedMinutes(headers, 10_080)).toBe(360);
  });

  it('is not led astray by numbers beyond all numbers', () => {
    expect(wishedMinutes({ 'cache-control': 'max-age=1e308', age: '1e308' })).toBe(0);
    expect(wishedMinutes({ 'cache-control': 'max-age=1e308' })).toBe(360);
  });

  it('lies between nothing and 6 hours whatever is said', () => {
    const header = fc.oneof(
      fc.string(),
      fc.integer().map((age) => `max-age=${age}`),
    );
    fc.assert(
      fc.property(header, header, header, fc.double(), (control, expires, age, minutes) => {
        const waits = wishedMinutes({ 'cache-control': control, expires, age }, minutes);
        return Number.isNaN(minutes) || (waits >= 0 && waits <= 360);
      }),
    );
  });
});

describe('afterSkipped', () => {
  it.each([
    ['nothing is skipped', {}, '2026-11-21T12:30:00.000Z'],
    ['another hour is', { skipHours: [11, 13] }, '2026-11-21T12:30:00.000Z'],
    ['this hour is', { skipHours: [12] }, '2026-11-21T13:00:00.000Z'],
    ['it is and the ones behind it', { skipHours: [12, 13, 14] }, '2026-11-21T15:00:00.000Z'],
    [
      'the rest of the day is',
      { skipHours: [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1] },
      '2026-11-22T02:00:00.000Z',
    ],
    ['the weekend is', { skipDays: [6, 0] }, '2026-11-23T00:00:00.000Z'],
    ['the weekend is, and the night', { skipDays: [6, 0], skipHours: [0, 1, 2] }, '2026-11-23T03:00:00.000Z'],
    ['everything is, which cannot be meant', { skipDays: [0, 1, 2, 3, 4, 5, 6] }, '2026-11-21T12:30:00.000Z'],
  ])('when %s', (_name, pace, expected) => {
    expect(afterSkipped(NOW, pace).toISOString()).toBe(expected);
  });

  it('finds every hour skipped, too', () => {
    const skipHours = Array.from({ length: 24 }, (_, hour) => hour);
    expect(afterSkipped(NOW, { skipHours })).toBe(NOW);
  });
});
