import { describe, expect, it } from '@jest/globals';
import { momentText } from '../../../functions/mail/moment-text.ts';

describe('momentText', () => {
  it('says a time in UTC and that it is', () => {
    expect(momentText('2026-11-21T06:00:00.000Z', 'en')).toBe('21 November 2026 at 06:00 UTC');
    expect(momentText('2026-11-21T06:00:00+03:00', 'ru')).toMatch(/^21 ноября 2026.*03:00 UTC$/);
    expect(momentText('yesterday', 'en')).toBeUndefined();
  });
});
