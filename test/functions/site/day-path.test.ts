import { describe, expect, it } from '@jest/globals';
import { dayAfter, dayOfPath, dayPath } from '../../../functions/site/day-path.ts';

describe('dayPath', () => {
  it('names a day and is read back', () => {
    expect(dayOfPath(dayPath('2026-11-21'))).toBe('2026-11-21');
  });
});

describe('dayOfPath', () => {
  it('knows no other path', () => {
    for (const path of ['/', '/days/', '/days/2026-13-01', '/days/2026-11-21/x', '/days/today']) {
      expect(dayOfPath(path)).toBeUndefined();
    }
  });
});

describe('dayAfter', () => {
  it('counts days over the ends of months', () => {
    expect([dayAfter('2026-11-30', 1), dayAfter('2026-03-01', -1)]).toEqual(['2026-12-01', '2026-02-28']);
  });
});
