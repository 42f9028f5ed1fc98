import { describe, expect, it } from '@jest/globals';
import { nextDigest } from '../../../functions/subscriber/next-digest.ts';
import { zoneOffsetMs } from '../../../functions/subscriber/zone-offset.ts';

const next = (after: string, hour: number, zone: string): string =>
  nextDigest(new Date(after), hour, zone).toISOString().slice(0, 16);

describe('nextDigest', () => {
  it.each([
    ['2026-11-21T07:59:59Z', 8, 'UTC', '2026-11-21T08:00'],
    ['2026-11-21T08:00:00Z', 8, 'UTC', '2026-11-22T08:00'],
    ['2026-11-21T23:30:00Z', 0, 'UTC', '2026-11-22T00:00'],
    ['2026-11-21T06:00:00Z', 8, 'Europe/Moscow', '2026-11-22T05:00'],
    ['2026-11-21T20:00:00Z', 7, 'Asia/Kathmandu', '2026-11-22T01:15'],
    ['2026-11-21T11:00:00Z', 23, 'Pacific/Kiritimati', '2026-11-22T09:00'],
  ])('after %s at %i o’clock in %s comes %s', (after, hour, zone, due) => {
    expect(next(after, hour, zone)).toBe(due);
  });

  it.each([
    ['London, 1 h at 1', '2026-03-28T12:00Z', 1, 'Europe/London', '2026-03-29T01:00'],
    ['New York, 1 h at 2', '2026-03-07T12:00Z', 2, 'America/New_York', '2026-03-08T07:00'],
    ['Lord Howe, 30 min at 2', '2026-10-03T00:00Z', 2, 'Australia/Lord_Howe', '2026-10-03T15:30'],
    ['Beirut, at midnight', '2026-03-28T12:00Z', 0, 'Asia/Beirut', '2026-03-28T22:00'],
    ['Santiago, at midnight', '2026-09-05T12:00Z', 0, 'America/Santiago', '2026-09-06T04:00'],
    ['Apia, a day left out', '2011-12-29T20:00Z', 8, 'Pacific/Apia', '2011-12-30T18:00'],
  ])('moves an hour that the clocks skip by as much as they jump: %s', (_case, after, hour, zone, due) => {
    expect(next(after, hour, zone)).toBe(due);
  });

  it('takes a repeated hour the first time and not again', () => {
    expect(next('2026-10-24T12:00Z', 1, 'Europe/London')).toBe('2026-10-25T00:00');
    expect(next('2026-10-25T00:00Z', 1, 'Europe/London')).toBe('2026-10-26T01:00');
    expect(next('2026-10-25T00:30Z', 1, 'Europe/London')).toBe('2026-10-26T01:00');
  });

  const zones = [
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Beirut',
    'Africa/Cairo',
    'America/Santiago',
    'Europe/Moscow',
    'Africa/Casablanca',
  ];
  it.each(zones)('gives each local day of a year exactly one digest in %s', (zone) => {
    for (const hour of [0, 1, 2, 3, 8, 23]) {
      const days = new Set<string>();
      let due = nextDigest(new Date('2026-01-01T12:00Z'), hour, zone);
      let count = 0;
      for (; due.getTime() < Date.parse('2027-01-02T00:00Z'); count += 1) {
        const local = new Date(due.getTime() + zoneOffsetMs(due, zone));
        expect([0, 1]).toContain(local.getUTCHours() - hour);
        days.add(local.toISOString().slice(0, 10));
        due = nextDigest(due, hour, zone);
      }
      expect(days.size).toBe(count);
      expect(count).toBeGreaterThanOrEqual(365);
    }
  });

  it('throws for a zone that does not exist', () => {
    expect(() => nextDigest(new Date('2026-01-01T00:00Z'), 8, 'Mars/Olympus')).toThrow(/time zone/i);
  });
});
