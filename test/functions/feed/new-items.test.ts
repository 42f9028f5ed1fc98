import { describe, expect, it } from '@jest/globals';
import type { Feed } from '../../../functions/feed/feed.ts';
import type { FeedItem } from '../../../functions/feed/item.ts';
import { newItems } from '../../../functions/feed/new-items.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const FEED: Feed = {
  id: 'f1',
  url: 'https://herald.example/feed',
  title: 'The Herald',
  origin: 'added',
  retired: false,
  nextDue: NOW.toISOString(),
  state: { consecutiveFailures: 0, items: 0, lastSuccess: '2026-11-21T11:00:00.000Z' },
};

const item = (name: string, over: Partial<FeedItem> = {}): FeedItem => ({
  id: name,
  title: `About ${name}`,
  link: `https://herald.example/news/${name}`,
  published: '2026-11-21T10:00:00.000Z',
  ...over,
});

const poll = (
  items: readonly FeedItem[],
  over: { listed?: readonly { id: string; version: string }[]; feed?: Feed } = {},
) => newItems({ feed: FEED, listed: [], parsed: { items, repairs: [] }, now: NOW, ...over });

describe('newItems', () => {
  it('finds what is new, newest first, and lists all', () => {
    const { fresh, changed, listed } = poll([
      item('ferry', { published: '2026-11-21T09:00:00.000Z' }),
      item('tram'),
    ]);
    expect(fresh.map(({ title }) => title)).toEqual(['About tram', 'About ferry']);
    expect(changed).toEqual([]);
    expect(listed).toHaveLength(2);
  });

  it('finds nothing the second time, whatever order, GUIDs and spelling', () => {
    const { listed } = poll([item('ferry'), item('tram')]);
    const again = poll(
      [
        item('tram', { id: 'other', link: 'http://www.herald.example/news/tram/?utm_source=rss' }),
        item('ferry', { title: ' About  FERRY.' }),
      ],
      { listed },
    );
    expect(again).toMatchObject({ fresh: [], changed: [] });
  });

  it.each([
    ['title', { title: 'About the ferry' }],
    ['summary', { summary: 'It runs again.' }],
    ['text', { content: 'It runs again since Monday.' }],
  ])('finds an item whose %s changed', (_what, over) => {
    const { listed } = poll([item('ferry'), item('tram')]);
    const { fresh, changed } = poll([item('ferry', over), item('tram')], { listed });
    expect(fresh).toEqual([]);
    expect(changed.map(({ link }) => link)).toEqual(['https://herald.example/news/ferry']);
    expect(changed[0]?.version).not.toBe(listed[0]?.version);
  });

  it('takes one of an item that is listed twice, whatever their order: the later, else the longer', () => {
    const twins = [
      item('ferry', { summary: 'Short.' }),
      item('ferry', { id: 'g2', summary: 'A longer text.' }),
      item('tram', { summary: 'A longer text.' }),
      item('tram', { summary: 'Later.', updated: '2026-11-21T11:00:00.000Z' }),
    ];
    const there = poll(twins);
    expect(there.fresh.map(({ text }) => text).sort()).toEqual(['A longer text.', 'Later.']);
    const { listed } = there;
    expect(poll([...twins].reverse(), { listed })).toMatchObject({ fresh: [], changed: [] });
  });

  it('takes another id with another title under a known link for another item', () => {
    const live = (number: number): FeedItem =>
      item(`own-${number}`, { title: `Alert number ${number}`, link: 'https://herald.example/live/now' });
    let listed = poll([live(1)]).listed;
    for (const number of [2, 3]) {
      const next = poll([live(number)], { listed });
      expect(next.changed).toEqual([]);
      expect(next.fresh.map(({ title }) => title)).toEqual([`Alert number ${number}`]);
      listed = [...next.listed, ...listed];
      expect(poll([live(number)], { listed })).toMatchObject({ fresh: [], changed: [] });
    }
  });

  it('knows an item again whose link comes to be shared, and the other when it stands alone', () => {
    const link = 'https://herald.example/live/now';
    const [one, two] = [item('a', { link }), item('b', { link })];
    const first = poll([one]);
    const both = poll([one, two], { listed: first.listed });
    expect(both.fresh.map(({ title }) => title)).toEqual(['About b']);
    expect(both.changed).toEqual([]);
    expect(poll([two], { listed: both.listed })).toMatchObject({ fresh: [], changed: [] });
  });

  it('keeps an item whose GUID is another at every request, also when its title changes once', () => {
    const at = (id: string, title: string): FeedItem => item('ferry', { id, title });
    let listed = poll([at('1', 'The ferry')]).listed;
    const changed = poll([at('2', 'The ferry is back')], { listed });
    expect([...changed.fresh, ...changed.changed]).toHaveLength(1);
    listed = [...changed.listed, ...listed];
    for (const id of ['3', '4', '5']) {
      const again = poll([at(id, 'The ferry is back')], { listed });
      expect(again).toMatchObject({ fresh: [], changed: [] });
      listed = again.listed;
    }
  });

  it('loses none of the items that share GUID or link', () => {
    const shared = ['A', 'B', 'C'].map((title) => item('live', { title }));
    expect(
      poll(shared)
        .fresh.map(({ title }) => title)
        .sort(),
    ).toEqual(['A', 'B', 'C']);
  });

  it('leads to the article where its address stands in the link', () => {
    const behind = item('x', { link: 'https://www.google.com/url?q=https://herald.example/news/ferry' });
    expect(poll([behind]).fresh[0]?.link).toBe('https://herald.example/news/ferry');
  });

  it('marks what is old or undated at a first reading, and only then', () => {
    const items = [
      item('old', { published: '2026-11-19T11:59:59.000Z' }),
      item('new'),
      { id: 'undated', title: 'U' },
    ];
    const first = { ...FEED, state: { consecutiveFailures: 0, items: 0 } };
    const late = (feed: Feed) =>
      poll(items, { feed })
        .fresh.filter((one) => one.late)
        .map(({ title }) => title);
    expect(late(first)).toEqual(['About old', 'U']);
    expect(late(FEED)).toEqual([]);
  });

  describe('of a feed whose clock is a year ahead', () => {
    const ahead = [
      item('tram', { published: '2027-11-21T10:00:00.000Z' }),
      item('ferry', { published: '2027-10-01T10:00:00.000Z' }),
    ];
    const first = { ...FEED, state: { consecutiveFailures: 0, items: 0 } };

    it.each([
      ['at a first reading', first],
      ['later', FEED],
    ])('hides none and marks none late %s', (_when, feed) => {
      const { fresh, listed } = poll(ahead, { feed });
      expect(fresh.map(({ title, late, published }) => [title, late, published])).toEqual([
        ['About tram', false, NOW.toISOString()],
        ['About ferry', false, NOW.toISOString()],
      ]);
      expect(listed).toHaveLength(2);
    });

    it('takes its items for the same when it sets its clock', () => {
      const { listed } = poll(ahead);
      expect(poll([item('tram'), item('ferry')], { listed })).toMatchObject({ fresh: [], changed: [] });
    });
  });

  it('puts text right that was encoded twice, and takes it for the same all the while', () => {
    const damaged = [item('tram', { title: 'Ð¢Ñ€Ð°Ð¼Ð²Ð°Ð¹', summary: 'Ã‰tÃ©' })];
    const { fresh, listed } = poll(damaged);
    expect(fresh).toMatchObject([{ title: 'Трамвай', text: 'Été' }]);
    expect(poll(damaged, { listed })).toMatchObject({ fresh: [], changed: [] });
  });

  it('keeps 64 KB of the text, in whole characters', () => {
    const [long] = poll([item('long', { content: 'ж'.repeat(40_000) })]).fresh;
    expect(long?.text).toBe('ж'.repeat(32_768));
  });
});
