import { describe, expect, it } from '@jest/globals';
import { feedId } from '../../../functions/feed/feed-id.ts';
import type { FeedItem } from '../../../functions/feed/item.ts';
import { isKnownByLink, itemId, itemIds } from '../../../functions/feed/item-identity.ts';
import { itemLink } from '../../../functions/feed/item-link.ts';

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

describe('itemId of one article', () => {
  const LINK = 'https://herald.example/news/ferry-strike-in-its-third-week';
  const one = itemId(item({ link: LINK }), FEED);

  it.each([
    ['changed its GUID', item({ id: 'g2', link: LINK })],
    ['moved to https and www', item({ link: LINK.replace('https://', 'http://www.') })],
    ['has an AMP address', item({ link: `${LINK}/amp` })],
    ['has a mobile address', item({ link: LINK.replace('herald', 'm.herald') })],
    ['stands behind a counter', item({ link: 'https://feeds.example/~r/herald/~3/1/', ownLink: LINK })],
    ['stands behind an aggregator', item({ link: `https://www.google.com/url?q=${LINK}` })],
    ['has a link of its own that is none', item({ link: LINK, ownLink: 'not an address' })],
  ])('is the same when it %s', (_what, other) => expect(itemId(other, 'https://b.example/feed')).toBe(one));

  it('is not that of a front page which the feed gives as link', () => {
    const front = (over: Partial<FeedItem>) =>
      itemId(item({ link: 'https://herald.example/', ...over }), FEED);
    expect(front({ id: 'g1' })).not.toBe(front({ id: 'g2' }));
    const named = { id: 'https://herald.example/', title: 'Ferry strike ends' };
    expect(front(named)).not.toBe(front({ ...named, title: 'Tram line opens' }));
  });
});

describe('itemIds', () => {
  const LINK = 'https://herald.example/live/harbour-day';
  const distinct = (items: readonly FeedItem[]): number => new Set(itemIds(items, FEED)).size;

  it('are those of the items alone where nothing is repeated', () => {
    const items = [item({ link: LINK }), item({ id: 'g2' })];
    expect(itemIds(items, FEED)).toEqual(items.map((one) => itemId(one, FEED)));
  });

  it.each([
    ['of one GUID and no link', [item({ title: 'A' }), item({ title: 'B' })], 2],
    ['of one link', [item({ link: LINK, title: 'A' }), item({ id: 'g2', link: LINK, title: 'B' })], 2],
    ['of one link and one GUID', [item({ link: LINK, title: 'A' }), item({ link: LINK, title: 'B' })], 2],
    ['of one GUID and two links', [item({ link: `${LINK}/1` }), item({ link: `${LINK}/2` })], 2],
    [
      'without titles, with other words',
      [item({ title: '', summary: 'A' }), item({ title: '', summary: 'B' })],
      2,
    ],
    [
      'listed twice',
      [item({ link: LINK, title: 'A b' }), item({ id: 'g2', link: LINK, title: 'a – B!' })],
      1,
    ],
  ])('tell items apart that are %s', (_what, items, count) => expect(distinct(items)).toBe(count));

  it('stay when the order changes or a GUID does that was not needed', () => {
    const items = [item({ link: LINK, title: 'A' }), item({ id: 'g2', link: LINK, title: 'B' })];
    expect(itemIds([...items].reverse(), FEED)).toEqual(itemIds(items, FEED).reverse());
  });

  it('say whether an item is known by its link', () => {
    const [known = ''] = itemIds([item({ link: LINK })], FEED);
    const [apart = ''] = itemIds([item({ link: LINK }), item({ link: LINK, title: 'B' })], FEED);
    expect(isKnownByLink({ id: known, link: LINK })).toBe(true);
    expect(isKnownByLink({ id: apart, link: LINK })).toBe(false);
    expect(isKnownByLink({ id: known })).toBe(false);
  });
});

describe('itemLink', () => {
  it('is where the article stands, not where a counter does', () => {
    expect(itemLink({ link: 'https://c.example/1', ownLink: 'https://a.example/x' })).toBe(
      'https://a.example/x',
    );
    expect(itemLink({ link: 'https://www.google.com/url?q=https://a.example/x' })).toBe(
      'https://a.example/x',
    );
    expect(itemLink({ link: 'https://a.example/x' })).toBe('https://a.example/x');
    expect(itemLink({ link: 'mailto:a@b.example' })).toBeUndefined();
    expect(itemLink({})).toBeUndefined();
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
