import { describe, expect, it } from '@jest/globals';
import { isZone, ZONES } from '../../../functions/subscriber/zones.ts';

describe('ZONES', () => {
  it('begins with UTC, has no name twice and only names that the clock understands', () => {
    expect(ZONES[0]).toBe('UTC');
    expect(new Set(ZONES).size).toBe(ZONES.length);
    for (const zone of ZONES) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });

  it('has today’s spelling', () => {
    expect(ZONES).toContain('Europe/Kyiv');
    expect(ZONES).not.toContain('Europe/Kiev');
  });
});

describe('isZone', () => {
  it('knows the listed and the respelled ones, and nothing else', () => {
    for (const zone of ['UTC', 'Europe/Moscow', 'Europe/Kyiv', 'Europe/Kiev'])
      expect(isZone(zone)).toBe(true);
    for (const text of ['', 'utc', 'Mars/Olympus', '+03:00', '__proto__']) expect(isZone(text)).toBe(false);
  });
});
