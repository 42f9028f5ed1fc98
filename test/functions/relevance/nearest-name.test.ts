import { describe, expect, it } from '@jest/globals';
import { nearestName } from '../../../functions/relevance/nearest-name.ts';

describe('nearestName', () => {
  it.each([
    ['plase', 'place'],
    ['gruop', 'group'],
    ['grou', 'group'],
    ['act', 'act'],
    ['asylumm', 'asylum'],
    ['something-else', undefined],
    ['xy', undefined],
    ['', undefined],
  ])('%s: %s', (wrong, expected) => {
    expect(nearestName(wrong, ['place', 'group', 'act', 'asylum'])).toBe(expected);
  });
});
