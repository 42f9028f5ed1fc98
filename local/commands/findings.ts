import { buildEdition, cutoffOf } from '../../functions/digest/build-edition.ts';
import { type Digest, digestOf } from '../../functions/digest/digest-of.ts';
import type { Edition } from '../../functions/digest/edition.ts';
import type { Tally } from '../../functions/feed/outcome.ts';
import type { Match } from '../../functions/match/match.ts';
import { matchesOf } from '../../functions/pipeline/matches-of.ts';
import { windowFindings } from '../../functions/pipeline/window.ts';
import type { Command, Kit } from './kit.ts';

/** A match as machines get it: what it is, why it is one, and where it came from. */
export type MatchReport = Pick<
  Match,
  | 'id'
  | 'url'
  | 'canonicalUrl'
  | 'title'
  | 'source'
  | 'lang'
  | 'published'
  | 'verdict'
  | 'score'
  | 'rulesVersion'
  | 'textHash'
  | 'storyId'
  | 'foundAt'
  | 'readFrom'
  | 'reason'
  | 'late'
  | 'archived'
  | 'evidence'
> & { readonly feed: string };

/** Everything that is kept, matches and borderline articles, oldest first. */
export const listMatches: Command<Record<string, never>, MatchReport[]> = async ({ stores }) => {
  const feeds = new Map((await stores.feeds.all()).map(({ id, url }) => [id, url]));
  const kept = await stores.matches.all();
  return kept
    .sort((a, b) => a.foundAt.localeCompare(b.foundAt))
    .map(({ feedId, itemId: _itemId, excerpt: _excerpt, ...match }) => ({
      ...match,
      feed: feeds.get(feedId) ?? feedId,
    }));
};

/** How many items ended how (I1), counted over the item rows. */
export const countOutcomes: Command<Record<string, never>, Tally> = ({ stores }) =>
  stores.itemReports.tally();

/** The digest of a UTC day (YYYY-MM-DD): its last edition, or what an edition made now would say. */
export const showDigest: Command<{ readonly date?: string }, Digest> = async (kit, { date }) => {
  const edition = await editionOf(date ?? kit.now().toISOString().slice(0, 10), kit);
  const matches = await matchesOf(edition.matchIds, kit.stores);
  return digestOf(edition, matches, { without: [], minimum: 'borderline' });
};

async function editionOf(day: string, { stores, now }: Kit): Promise<Edition> {
  const cutoffs = await stores.editions.latest(500);
  const last = cutoffs.find((cutoff) => cutoff.startsWith(day));
  if (last !== undefined) return (await stores.editions.find(last)) ?? noEdition(day);
  if (day !== now().toISOString().slice(0, 10)) return noEdition(day);
  const { feeds: feedList, itemReports, matches } = stores;
  const cutoff = cutoffOf(now());
  return buildEdition(cutoff, await windowFindings(cutoff, { feedList, itemReports, matches, now }));
}

function noEdition(day: string): never {
  throw new Error(`digest: there is no edition of ${day}`);
}
