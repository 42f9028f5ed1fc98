import { describe, expect, it } from '@jest/globals';
import { failureKind } from '../../../functions/feed/failure-kind.ts';
import { FeedUnreadable } from '../../../functions/feed/feed-unreadable.ts';
import { FetchError, type FetchFailure } from '../../../functions/fetch/fetch-error.ts';

const failed = (failure: FetchFailure, status?: number): FetchError =>
  new FetchError('https://news.example/', {
    failure,
    reason: 'whatever',
    ...(status === undefined ? {} : { status }),
  });

describe('failureKind', () => {
  it.each([
    [failed('transient', 503), 'passing'],
    [failed('transient'), 'passing'],
    [failed('permanent', 401), 'refused'],
    [failed('permanent', 403), 'refused'],
    [failed('permanent', 451), 'refused'],
    [failed('permanent'), 'refused'],
    [failed('permanent', 404), 'missing'],
    [failed('permanent', 410), 'gone'],
    [new FeedUnreadable('feed: HTML'), 'unreadable'],
  ])('%s is %s', (error, expected) => {
    expect(failureKind(error)).toBe(expected);
  });
});
