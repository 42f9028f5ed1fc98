import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forecast } from '../../../functions/feed/forecast.ts';
import { noRhythm, type Rhythm, rhythmAt, withArrivals } from '../../../functions/feed/rhythm.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const first = (published: readonly (string | undefined)[]): Rhythm =>
  withArrivals(undefined, { published, since: undefined, now: NOW });

/** A feed of one item an hour from 9 to 18 o'clock UTC, read every hour for three weeks. */
function officeHours(): Rhythm {
  let rhythm = first([]);
  for (let hour = 1; hour <= 21 * 24; hour += 1) {
    const now = new Date(NOW.getTime() + hour * HOUR_MS);
    const isOpen = now.getUTCHours() > 9 && now.getUTCHours() <= 18;
    const published = isOpen ? [new Date(now.getTime() - HOUR_MS / 2).toISOString()] : [];
    rhythm = withArrivals(rhythm, { published, since: new Date(now.getTime() - HOUR_MS), now });
  }
  return rhythm;
}

describe('withArrivals', () => {
  it('learns from the dates of a first document, as far back as they reach', () => {
    const rhythm = first([ago(HOUR_MS), ago(DAY_MS), ago(2 * DAY_MS)].map((date) => date.toISOString()));
    expect(rhythm.days).toBeCloseTo(1.9, 1);
    expect(sum(rhythm.hours)).toBeCloseTo(2.85, 1);
    expect(rhythm.hours[12]).toBeCloseTo(1.86, 1);
    expect(rhythm.lastItem).toBe(ago(HOUR_MS).toISOString());
  });

  it.each([
    ['without dates', [undefined, undefined]],
    ['with dates that are none', ['yesterday', '']],
    ['with a clock that is a year ahead', ['2027-11-21T11:00:00.000Z']],
    ['without items', []],
  ])('learns nothing of a first document %s', (_name, published) => {
    expect(first(published)).toEqual(noRhythm(NOW));
  });

  it('learns of a first document that ends a year ago that nothing comes', () => {
    const rhythm = first(['2025-11-20T11:00:00.000Z', '2025-11-21T11:00:00.000Z']);
    expect(sum(rhythm.hours)).toBe(0);
    expect(rhythm.days).toBeCloseTo(15.1, 0);
  });

  it.each([
    ['the date', '2026-11-21T11:15:00.000Z', '2026-11-21T11:15:00.000Z'],
    ['the middle of the time for one long before', '2026-11-01T00:00:00.000Z', '2026-11-21T11:30:00.000Z'],
    ['the middle of the time for one of next year', '2027-11-21T11:00:00.000Z', '2026-11-21T11:30:00.000Z'],
    ['the middle of the time without a date', undefined, '2026-11-21T11:30:00.000Z'],
  ])('takes %s of an item that came since the last reading', (_name, published, counted) => {
    const rhythm = withArrivals(noRhythm(ago(HOUR_MS)), {
      published: [published],
      since: ago(HOUR_MS),
      now: NOW,
    });
    expect(rhythm.lastItem).toBe(counted);
    expect(rhythm.hours[11]).toBeCloseTo(1, 2);
    expect(rhythm.weekdays[6]).toBeCloseTo(1, 2);
  });

  it('forgets half in 14 days', () => {
    const rhythm = first([ago(1).toISOString(), ago(2).toISOString()]);
    const later = rhythmAt(rhythm, new Date(NOW.getTime() + 14 * DAY_MS));
    expect(sum(later.hours)).toBeCloseTo(sum(rhythm.hours) / 2, 1);
    expect(later.recent).toBe(0);
  });

  it('stays small and sound whatever dates come', () => {
    const date = fc.oneof(fc.date().map(String), fc.string(), fc.constant(undefined), fc.date().map(iso));
    const polls = fc.array(
      fc.record({ minutes: fc.integer({ min: 1, max: 50_000 }), published: fc.array(date) }),
    );
    fc.assert(
      fc.property(polls, (rounds) => {
        let now = NOW;
        let rhythm: Rhythm | undefined;
        for (const { minutes, published } of rounds) {
          const since = rhythm === undefined ? undefined : now;
          now = new Date(now.getTime() + minutes * 60_000);
          rhythm = withArrivals(rhythm, { published, since, now });
        }
        const numbers = [...(rhythm?.hours ?? []), ...(rhythm?.weekdays ?? []), rhythm?.days, rhythm?.recent];
        expect(numbers.every((number) => number === undefined || (number >= 0 && number < 1e6))).toBe(true);
        expect(JSON.stringify(rhythm ?? '').length).toBeLessThan(400);
        expect(forecast(rhythm ?? noRhythm(now))(now)).toBeGreaterThan(0);
      }),
    );
  });
});

const iso = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString());

describe('forecast', () => {
  const tomorrow = (hour: number): Date => new Date(Date.UTC(2026, 11, 14, hour));

  it('expects items when they usually come', () => {
    const expected = forecast(officeHours());
    expect(expected(tomorrow(14))).toBeGreaterThan(5 * expected(tomorrow(2)));
    expect(expected(tomorrow(14))).toBeGreaterThan(0.4);
    expect(expected(tomorrow(14))).toBeLessThan(1.2);
  });

  it('expects more right after a burst, and forgets it within a day', () => {
    const quiet = officeHours();
    const end = new Date(Date.parse(quiet.asOf));
    const burst = withArrivals(quiet, {
      published: Array(10).fill(undefined),
      since: new Date(end.getTime() - HOUR_MS),
      now: end,
    });
    const soon = new Date(end.getTime() + HOUR_MS / 2);
    const nextDay = new Date(end.getTime() + DAY_MS);
    expect(forecast(burst)(soon)).toBeGreaterThan(forecast(quiet)(soon) + 0.5);
    expect(forecast(burst)(nextDay)).toBeLessThan(forecast(quiet)(nextDay) * 1.5);
  });
});
