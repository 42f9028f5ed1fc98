import { describe, expect, it } from '@jest/globals';
import { itemId } from '../../../functions/feed/item-identity.ts';
import { matchId } from '../../../functions/match/match-id.ts';
import { atOwnAddress, type Finding, toMatch } from '../../../functions/match/to-match.ts';
import { aMatch } from '../../support/a-match.ts';
import { anArticle } from '../../support/an-article.ts';
import { anItem } from '../../support/an-item.ts';

const LINK = 'https://herald.example/news/2026/ferry-strike-ends';
const ID = itemId({ id: 'g', title: 'T', link: LINK }, 'https://herald.example/feed');

const finding = (over: Partial<Finding> = {}): Finding => ({
  item: anItem({ id: ID, link: LINK, published: '2026-11-21T05:00:00.000Z' }),
  feed: { title: 'The Herald, all news' },
  article: anArticle(LINK, 'Text.', { publisher: 'The Herald', published: '2026-11-20T05:00:00.000Z' }),
  judged: { title: 'Title', text: 'Text.' },
  verdict: { answer: 'match', score: 0.9, spans: [], rulesVersion: 'r1', textHash: 'h' },
  readFrom: 'page',
  reason: undefined,
  archived: [],
  foundAt: new Date('2026-11-21T12:00:00.000Z'),
  ...over,
});

describe('toMatch', () => {
  it('names what its page names', () => {
    expect(toMatch(finding())).toMatchObject({
      id: matchId(LINK),
      canonicalUrl: LINK,
      source: 'The Herald',
      itemId: ID,
    });
    const { publisher: _, ...nameless } = anArticle(LINK, 'Text.', { publisher: 'x' });
    expect(toMatch(finding({ article: nameless })).source).toBe('The Herald, all news');
  });

  it('keeps the hashes of all pages, the first one apart', () => {
    expect(toMatch(finding({ archived: ['a', 'b', 'c'] }))).toMatchObject({
      archived: 'a',
      archivedPages: ['b', 'c'],
    });
    expect(toMatch(finding({ archived: ['a'] }))).not.toHaveProperty('archivedPages');
    expect(toMatch(finding())).not.toHaveProperty('archived');
  });

  it("is known by the item's link where no page was read, if that is its own", () => {
    const fromFeed = { article: undefined, readFrom: 'feed' } as const;
    expect(toMatch(finding(fromFeed)).canonicalUrl).toBe(LINK);
    const shared = anItem({ id: 'told-apart', link: LINK });
    expect(toMatch(finding({ ...fromFeed, item: shared }))).toMatchObject({
      canonicalUrl: 'told-apart',
      url: LINK,
    });
  });

  it('is one match for the dresses of a page that names no canonical one', () => {
    const dresses = [LINK, `${LINK}/amp`, LINK.replace('herald', 'm.herald'), LINK.replace('//', '//www.')];
    expect(new Set(dresses.map(matchId)).size).toBe(1);
    expect(matchId(`${LINK}-today`)).not.toBe(matchId(LINK));
  });
});

describe('atOwnAddress', () => {
  it('is where the page was read, or beside it where that is taken', () => {
    const match = aMatch({
      id: matchId('https://herald.example/all'),
      url: LINK,
      canonicalUrl: 'https://herald.example/all',
    });
    const apart = atOwnAddress(match);
    expect(apart).toEqual({ ...match, id: matchId(LINK), canonicalUrl: LINK });
    expect(atOwnAddress(apart).id).not.toBe(apart.id);
    expect(atOwnAddress(apart).canonicalUrl).toBe(LINK);
  });
});
