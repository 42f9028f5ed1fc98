import { describe, expect, it } from '@jest/globals';
import { cutoffOfPath, editionPath } from '../../../functions/mail/paths.ts';

describe('editionPath', () => {
  it('names a cut-off in a path and reads it back', () => {
    for (const cutoff of ['2026-11-21T06:00:00.000Z', '2026-12-31T23:30:00.000Z']) {
      expect(cutoffOfPath(editionPath(cutoff))).toBe(cutoff);
    }
    expect(editionPath('2026-11-21T06:00:00.000Z')).toBe('/d/2026-11-21T0600Z');
  });
});

describe('cutoffOfPath', () => {
  it('knows no other path', () => {
    for (const path of [
      '',
      '/d/',
      '/d/2026-13-41T0600Z',
      '/d/2026-11-21T0615Z',
      '/d/2026-11-21T0600Z/x',
      '/in',
    ]) {
      expect(cutoffOfPath(path)).toBeUndefined();
    }
  });
});
