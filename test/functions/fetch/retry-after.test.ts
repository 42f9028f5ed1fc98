import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retryAfterMs } from '../../../functions/fetch/retry-after.ts';

const NOW = new Date('2026-11-21T05:00:00.000Z');
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

describe('retryAfterMs', () => {
  it.each([
    ['0', 0],
    ['1', 1_000],
    [' 120 ', 120_000],
    ['0.5', 500],
    ['-5', 0],
    ['86400', DAY_MS],
    ['86401', DAY_MS],
    ['9'.repeat(60), DAY_MS],
    ['60, 120', 120_000],
    ['120,60', 120_000],
  ])('takes %j for %i ms', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });

  it.each([
    ['Sat, 21 Nov 2026 05:01:00 GMT', MINUTE_MS],
    ['sat, 21 nov 2026 05:01:00 gmt', MINUTE_MS],
    ['Saturday, 21-Nov-26 05:01:00 GMT', MINUTE_MS],
    ['Sat Nov 21 05:01:00 2026', MINUTE_MS],
    ['Sun Nov 22 04:00:00 2026', 23 * 60 * MINUTE_MS],
    ['Tue Dec  1 05:00:00 2026', DAY_MS],
    ['Mon, 21 Nov 2026 05:01:00 +0000', MINUTE_MS],
    ['Sat, 21 Nov 2026 05:00:00 GMT', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['Friday, 01-Jan-76 00:00:00 GMT', DAY_MS],
    ['Friday, 01-Jan-77 00:00:00 GMT', 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', DAY_MS],
  ])('takes %j for %i ms from now', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });

  it.each([
    undefined,
    '',
    ' ',
    'soon',
    '1h',
    '1e3',
    '0x10',
    '١٢',
    '60, soon',
    'Sat, 21 Nov 2026',
    'Sat, 21 Nov 2026 25:01:00 GMT',
    'Sat, 32 Nov 2026 05:01:00 GMT',
    'Sat, 21 Nvm 2026 05:01:00 GMT',
    'Sat, 21 Nov 2026 05:01:00 +0300',
    '2026-11-21T05:01:00Z',
    '1'.repeat(65),
  ])('makes nothing of %j', (header) => {
    expect(retryAfterMs(header, NOW)).toBeUndefined();
  });

  it('stays between nothing and a day, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date().map(String), fc.integer().map(String)), (header) => {
        const ms = retryAfterMs(header, NOW) ?? 0;
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(DAY_MS);
      }),
    );
  });

  it('reads its own clock back', () => {
    const within = fc.integer({ min: 0, max: DAY_MS / 1_000 });
    fc.assert(
      fc.property(within, (ahead) => {
        const header = new Date(NOW.getTime() + ahead * 1_000).toUTCString();
        expect(retryAfterMs(header, NOW)).toBe(ahead * 1_000);
      }),
    );
  });
});
