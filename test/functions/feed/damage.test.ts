import { describe, expect, it } from '@jest/globals';
import { parseFeed } from '../../../functions/feed/parse-feed.ts';
import { putRight } from '../../../functions/feed/put-right.ts';
import { DEFECTS, damagedFeeds } from '../../support/damaged-feeds.ts';
import type { FeedFile } from '../../support/feed-damage/clean-feed.ts';
import { CLEAN_FEEDS, cleanFeed } from '../../support/feed-damage/clean-feeds.ts';
import { fileOf } from '../../support/feed-damage/make-defect.ts';
import { type ReadItem, scoreReading } from '../../support/feed-damage/score-reading.ts';

const EVERY = 8;
const NOW = new Date('2026-01-01T00:00:00Z');

/** Undefined when the file is read whole; else what is in it beside what was read. */
async function shortfall(file: FeedFile): Promise<unknown> {
  const items = await parseFeed(file).then(
    (feed): readonly ReadItem[] => feed.items.map((item) => putRight(item, NOW)),
    () => undefined,
  );
  if (scoreReading(file, items).isWhole) return undefined;
  const read = items?.map(({ title, link, published }) => ({ title, link, published }));
  return { wanted: file.expected, read: read ?? 'refused' };
}

const written = ({ body, contentType }: FeedFile): string =>
  contentType + Buffer.from(body).toString('latin1');

describe('parseFeed reads every item, title, link and date in spite of', () => {
  it.each(DEFECTS.map((defect, at) => [defect.name, defect, at] as const))('%s', async (_, defect, at) => {
    const files = damagedFeeds(defect, CLEAN_FEEDS);
    // Of many files a few, in other languages for every defect: the benchmark reads them all.
    const some = files.length <= EVERY ? files : files.filter((_file, place) => place % EVERY === at % EVERY);
    expect(some).not.toHaveLength(0);
    const shortfalls = await Promise.all(some.map(shortfall));
    expect(shortfalls.filter((found) => found !== undefined)).toEqual([]);
  });
});

describe('the damage', () => {
  const clean = new Set(
    DEFECTS.slice(0, 1)
      .flatMap((none) => damagedFeeds(none, CLEAN_FEEDS))
      .map(written),
  );

  it.each(DEFECTS.slice(1).map((defect) => [defect.name, defect] as const))('is done: %s', (_, defect) => {
    expect(damagedFeeds(defect, CLEAN_FEEDS).filter((file) => clean.has(written(file)))).toEqual([]);
  });

  it.each([
    ['a wrong title', { title: 'Night trams' }],
    ['a wrong link', { link: 'https://herald.example/' }],
    ['a relative link', { link: '/en/news/0?from=feed&n=0' }],
    ['a wrong date', { published: '2025-01-06T08:15:31Z' }],
    ['no date', { published: undefined }],
  ])('is seen in %s', (_, fault) => {
    const { file, items } = cleanReading();
    expect(scoreReading(file, items)).toMatchObject({ isWhole: true, itemsRight: 6 });
    const [first, ...others] = items;
    expect(scoreReading(file, [{ ...first, ...fault }, ...others])).toMatchObject({
      isWhole: false,
      itemsRight: 5,
    });
  });

  it('is seen in items missing, in items too many and in a refusal', () => {
    const { file, items } = cleanReading();
    expect(scoreReading(file, items.slice(1))).toMatchObject({ isWhole: false, itemsRight: 5 });
    expect(scoreReading(file, [...items, { title: 'More' }])).toMatchObject({
      isWhole: false,
      itemsRight: 6,
    });
    expect(scoreReading(file, undefined)).toMatchObject({ isWhole: false, isRefused: true, itemsRight: 0 });
    expect(scoreReading({ ...file, expected: 'refused' }, undefined).isWhole).toBe(true);
    expect(scoreReading({ ...file, expected: 'refused' }, items).isWhole).toBe(false);
  });
});

function cleanReading(): { readonly file: FeedFile; readonly items: readonly ReadItem[] } {
  const file = fileOf(cleanFeed('rss', 'en'), '');
  if (file.expected === 'refused') throw new Error('a clean feed is to be read');
  return { file, items: file.expected };
}
