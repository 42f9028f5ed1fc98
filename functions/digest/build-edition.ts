import type { Feed } from '../feed/feed.ts';
import type { StoredItem } from '../feed/item-store.ts';
import type { Answer } from '../feed/outcome.ts';
import { standingOutcome } from '../feed/standing-outcome.ts';
import type { Match } from '../match/match.ts';
import type { Coverage, Edition } from './edition.ts';
import { unreadItems } from './unread-items.ts';

/** What the stores say when an edition is made. */
export interface Findings {
  /** At least the matches stored since `matchesSince`; older ones are left out here. */
  readonly matches: readonly Match[];
  /** At least the items settled as unreadable since `daySince`; older ones are left out here. */
  readonly unreadable: readonly StoredItem[];
  readonly feeds: readonly Feed[];
  /** How many items were settled since `daySince`, by answer. */
  readonly settled: Readonly<Record<Answer, number>>;
}

const HALF_HOUR_MS = 1_800_000;
const DAY_MS = 86_400_000;
/** A match that became visible late still finds its way into the next edition within this time. */
const WINDOW_MS = 3 * DAY_MS;
const MAX_UNREAD = 50;

/** The latest full or half hour, ISO 8601 UTC. */
export const cutoffOf = (now: Date): string =>
  new Date(Math.floor(now.getTime() / HALF_HOUR_MS) * HALF_HOUR_MS).toISOString();

/** The moments after which matches (72 h) and all else (24 h) belong to the edition of a cut-off. */
export function windowOf(cutoff: string): { readonly matchesSince: Date; readonly daySince: Date } {
  const end = Date.parse(cutoff);
  return { matchesSince: new Date(end - WINDOW_MS), daySince: new Date(end - DAY_MS) };
}

/**
 * Makes the edition of a cut-off: the same findings give the same edition, whatever order they come in. What was
 * stored between the cut-off and its making is in it too: an edition is kept as it was first made, and what a
 * person gets is decided by the recorded lists alone.
 */
export function buildEdition(cutoff: string, { matches, unreadable, feeds, settled }: Findings): Edition {
  const { matchesSince, daySince } = windowOf(cutoff);
  const matchIds = matches
    .filter(({ foundAt }) => Date.parse(foundAt) > matchesSince.getTime())
    .toSorted((a, b) => Date.parse(a.foundAt) - Date.parse(b.foundAt) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const lately = unreadable.filter(
    ({ status }) => Date.parse(standingOutcome(status)?.at ?? '') > daySince.getTime(),
  );
  const coverage = {
    ...feedCoverage(feeds, daySince),
    articlesRead: settled.match + settled.borderline + settled.irrelevant,
    articlesUnreadable: settled.unreadable,
  };
  const unread = unreadItems(lately, feeds).slice(0, MAX_UNREAD);
  return { cutoff, matchIds: [...new Set(matchIds)], unread, coverage };
}

/** A feed whose last try failed counts as failing, even when an earlier one of the day did not. */
function feedCoverage(feeds: readonly Feed[], since: Date): Pick<Coverage, 'feedsRead' | 'feedsFailing'> {
  const onList = feeds.filter(({ retired }) => !retired);
  const failing = onList.filter(({ state }) => state.consecutiveFailures > 0);
  const isRead = ({ state }: Feed): boolean =>
    state.consecutiveFailures === 0 && Date.parse(state.lastSuccess ?? '') > since.getTime();
  return {
    feedsRead: onList.filter(isRead).length,
    feedsFailing: failing.map(({ title, state }) => ({
      title,
      reason: state.lastError?.reason ?? 'no reason recorded',
    })),
  };
}
