import { describe, expect, it } from '@jest/globals';
import { feedId } from '../../../functions/feed/feed-id.ts';
import type { FeedItem } from '../../../functions/feed/item.ts';
import { itemId } from '../../../functions/feed/item-identity.ts';

const FEED = 'https://herald.example/feed';
const item = (over: Partial<FeedItem>): FeedItem => ({ id: 'g1', title: 'News', ...over });

describe('itemId', () => {
  it('is 22 characters of base64url', () => {
    expect(itemId(item({ link: 'https://herald.example/a' }), FEED)).toMatch(/^[\w-]{22}$/);
  });

  it('is the same in every feed that lists the same link, however it is spelled', () => {
    const one = itemId(item({ id: 'x', link: 'http://herald.example/a?utm_source=rss' }), FEED);
    expect(itemId(item({ id: 'y', link: 'https://herald.example/a' }), 'https://other.example/feed')).toBe(
      one,
    );
  });

  it.each([{}, { link: 'mailto:a@b.example' }, { link: 'not an address' }])(
    'without a web link is the identifier within its feed (%j)',
    (over) => {
      const one = itemId(item(over), FEED);
      expect(itemId(item({ ...over, title: 'Other title' }), FEED)).toBe(one);
      expect(itemId(item(over), 'https://other.example/feed')).not.toBe(one);
      expect(itemId(item({ ...over, id: 'g2' }), FEED)).not.toBe(one);
    },
  );

  it('without link and identifier is the title of that day', () => {
    const one = itemId(item({ id: '', published: '2026-11-21T08:00:00.000Z' }), FEED);
    expect(itemId(item({ id: '', published: '2026-11-21T20:00:00.000Z' }), FEED)).toBe(one);
    expect(itemId(item({ id: '', published: '2026-11-22T08:00:00.000Z' }), FEED)).not.toBe(one);
    expect(itemId(item({ id: '', title: '' }), FEED)).toMatch(/^[\w-]{22}$/);
  });
});

describe('feedId', () => {
  it('is derived from the address, and never equal to the id of an item at it', () => {
    expect(feedId(FEED)).toMatch(/^[\w-]{22}$/);
    expect(feedId(FEED)).toBe(feedId(' https://HERALD.example/feed '));
    expect(feedId(FEED)).not.toBe(feedId('https://herald.example/feed2'));
    expect(feedId(FEED)).not.toBe(itemId(item({ link: FEED }), FEED));
  });
});
