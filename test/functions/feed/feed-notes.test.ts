import { describe, expect, it } from '@jest/globals';
import { type FeedState, UNREAD } from '../../../functions/feed/feed.ts';
import { feedNotes } from '../../../functions/feed/feed-notes.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');

describe('feedNotes', () => {
  it.each<[Partial<FeedState>, readonly string[]]>([
    [{}, []],
    [{ movedTo: 'https://new.example/feed' }, ['moved to https://new.example/feed']],
    [{ gone: { since: '2026-11-10T00:00:00.000Z', times: 2 } }, []],
    [{ gone: { since: '2026-11-10T00:00:00.000Z', times: 3 } }, ['gone (410), asked monthly']],
    [{ failingSince: '2026-11-01T00:00:00.000Z' }, []],
    [{ failingSince: '2026-10-01T00:00:00.000Z' }, ['dead since 2026-10-01, asked monthly']],
    [{ possibleGap: '2026-11-20T10:30:00.000Z' }, ['may have lost items before 2026-11-20 10:30 UTC']],
    [{ possibleGap: '2026-11-01T10:30:00.000Z' }, []],
  ])('of %j tells %j', (state, expected) => {
    expect(feedNotes({ ...UNREAD, ...state }, NOW)).toEqual(expected);
  });
});
