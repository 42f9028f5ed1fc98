import type { Match } from '../../functions/match/match.ts';

/** A match as the store gives it, with what a test wants different. */
export function aMatch(different: Partial<Match> = {}): Match {
  const id = different.id ?? 'm1';
  return {
    id,
    itemId: `item-${id}`,
    feedId: 'feed-1',
    url: `https://news.example/${id}`,
    canonicalUrl: `https://news.example/${id}`,
    title: `Two men detained, says relative (${id})`,
    source: 'The Harbour Gazette',
    lang: 'en',
    published: '2026-11-21T05:00:00.000Z',
    foundAt: '2026-11-21T05:04:00.000Z',
    verdict: 'match',
    score: 9,
    evidence: [
      {
        concept: 'place',
        term: 'grozny',
        zone: 'text',
        quote: 'Two men were detained in Grozny on Tuesday, a relative said.',
        start: 25,
        end: 31,
      },
      {
        concept: 'detention',
        term: 'detain*',
        zone: 'text',
        quote: 'Two men were detained in Grozny on Tuesday, a relative said.',
        start: 13,
        end: 21,
      },
    ],
    rulesVersion: 'r1',
    textHash: 'a'.repeat(64),
    storyId: `story-${id}`,
    readFrom: 'page',
    late: false,
    excerpt: 'Two men were detained in Grozny on Tuesday, a relative said. The police gave no answer.',
    ...different,
  };
}
