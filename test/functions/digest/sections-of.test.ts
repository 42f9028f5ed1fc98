import { describe, expect, it } from '@jest/globals';
import { sectionsOf } from '../../../functions/digest/sections-of.ts';
import { aMatch } from '../../support/a-match.ts';

const headings = (matches: Parameters<typeof sectionsOf>[0]) => {
  const { fresh, borderline, late } = sectionsOf(matches);
  return [fresh, borderline, late].map((stories) => stories.map(({ id }) => id));
};

describe('sectionsOf', () => {
  it('puts each story under one heading', () => {
    const matches = [
      aMatch({ id: 'a', storyId: 'new' }),
      aMatch({ id: 'b', storyId: 'doubtful', verdict: 'borderline' }),
      aMatch({ id: 'c', storyId: 'old', late: true }),
    ];
    expect(headings(matches)).toEqual([['new'], ['doubtful'], ['old']]);
  });

  it('lets one fresh and clear report decide for its story', () => {
    const matches = [
      aMatch({ id: 'a', storyId: 's', late: true }),
      aMatch({ id: 'b', storyId: 's', verdict: 'borderline' }),
      aMatch({ id: 'c', storyId: 's' }),
    ];
    expect(headings(matches)).toEqual([['s'], [], []]);
    expect(headings(matches.slice(0, 2))).toEqual([[], ['s'], []]);
  });
});
