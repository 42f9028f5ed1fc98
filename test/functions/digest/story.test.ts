import { describe, expect, it } from '@jest/globals';
import { storiesOf } from '../../../functions/digest/story.ts';
import { aMatch } from '../../support/a-match.ts';

const shape = (matches: Parameters<typeof storiesOf>[0]) =>
  storiesOf(matches).map(({ id, first, copies }) => [id, first.id, copies.map((copy) => copy.id)]);

describe('storiesOf', () => {
  it('groups copies under the one that was published first', () => {
    const matches = [
      aMatch({ id: 'late-copy', storyId: 's', published: '2026-11-21T07:00:00.000Z' }),
      aMatch({ id: 'original', storyId: 's', published: '2026-11-21T04:00:00.000Z' }),
      aMatch({ id: 'copy', storyId: 's', published: '2026-11-21T06:00:00.000Z' }),
    ];
    expect(shape(matches)).toEqual([['s', 'original', ['copy', 'late-copy']]]);
  });

  it('shows a clear report before a borderline one, and a page before a feed’s own words', () => {
    const early = '2026-11-21T01:00:00.000Z';
    const matches = [
      aMatch({ id: 'doubtful', storyId: 's', verdict: 'borderline', published: early }),
      aMatch({ id: 'from-feed', storyId: 's', readFrom: 'feed', reason: 'status 403', published: early }),
      aMatch({ id: 'page', storyId: 's' }),
    ];
    expect(shape(matches)).toEqual([['s', 'page', ['doubtful', 'from-feed']]]);
  });

  it('begins with the newest story and takes the time it was found where no other is known', () => {
    const { published: _, ...undated } = aMatch({ id: 'undated', foundAt: '2026-11-21T06:00:00.000Z' });
    const matches = [
      aMatch({ id: 'old', published: '2026-11-20T05:00:00.000Z' }),
      aMatch({ id: 'new' }),
      undated,
    ];
    expect(storiesOf(matches).map(({ first }) => first.id)).toEqual(['undated', 'new', 'old']);
  });

  it('gives the same stories whatever the order', () => {
    const matches = ['a', 'b', 'c', 'd'].map((id) => aMatch({ id, storyId: id < 'c' ? 's' : 't' }));
    expect(storiesOf(matches.toReversed())).toEqual(storiesOf(matches));
  });

  it('has no story without matches', () => {
    expect(storiesOf([])).toEqual([]);
  });
});
