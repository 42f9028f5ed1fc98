import { describe, expect, it } from '@jest/globals';
import { hostPauseMs } from '../../../functions/fetch/host-pause.ts';

const NOW = new Date('2026-11-21T05:00:00.000Z');
const MINUTE_MS = 60_000;

describe('hostPauseMs', () => {
  it.each([
    [429, undefined, 15 * MINUTE_MS],
    [429, 'soon', 15 * MINUTE_MS],
    [429, '30', 30_000],
    [503, '30', 30_000],
    [503, undefined, undefined],
    [503, 'soon', undefined],
    [500, '30', undefined],
    [403, '30', undefined],
  ])('HTTP %i with %j: %j', (status, retryAfter, ms) => {
    expect(hostPauseMs({ status, retryAfter, now: NOW })).toBe(ms);
  });
});
