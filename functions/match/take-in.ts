import { canonicalUrl } from '../fetch/canonical-url.ts';
import { isOtherArticle } from './is-other-article.ts';
import type { Match } from './match.ts';
import type { Saved } from './match-store.ts';

export interface TakenIn {
  readonly was: Exclude<Saved, 'new'>;
  /** The very match that is kept where nothing changes. */
  readonly match: Match;
}

const NEWS_MS = 48 * 3_600_000;

/**
 * What a finding adds to the match that is kept of its page. A clearer verdict raises it, a later text of the same
 * address (or the page, where only the feed was read) replaces title, evidence and excerpt, an earlier date holds;
 * when and by which item it was found, and its story, stay. Nothing lowers a match: a later text that says less is
 * only noted. Taking in the same finding again changes nothing.
 */
export function takeIn(kept: Match, found: Match): TakenIn {
  if (isOtherArticle(kept, found)) return { was: 'other', match: kept };
  const step = stepTo(kept, found);
  const spoken = step.isClearer ? withWords(kept, found) : kept;
  const told = step.isLater ? asVersion(spoken, found, step.isLowered) : spoken;
  const match = withProof(withEarlierDate(step.isNews ? { ...told, late: false } : told, found), found);
  if ((step.isRaised || step.isNews) && !match.late) return { was: 'raised', match };
  return { was: step.isClearer || step.isLater ? 'renewed' : 'known', match };
}

/** What a finding is to the match that is kept. */
interface Step {
  readonly isRaised: boolean;
  readonly isLowered: boolean;
  /** What was found late is news after all. */
  readonly isNews: boolean;
  readonly isLater: boolean;
  readonly isClearer: boolean;
}

function stepTo(kept: Match, found: Match): Step {
  const isRaised = kept.verdict === 'borderline' && found.verdict === 'match';
  const isLowered = kept.verdict === 'match' && found.verdict === 'borderline';
  const isLater = isLaterText(kept, found);
  return {
    ...{ isRaised, isLowered, isLater },
    isNews: kept.late && !found.late && (isRaised || isRecent(found)),
    isClearer: isRaised || (!isLowered && (isLater || isPageAfterFeed(kept, found))),
  };
}

const isRecent = ({ published, foundAt }: Match): boolean =>
  published !== undefined && Date.parse(foundAt) - Date.parse(published) <= NEWS_MS;

/** Other words at the same place: of two addresses, or of two feeds, one may merely show more than the other. */
function isLaterText(kept: Match, found: Match): boolean {
  if (kept.readFrom !== found.readFrom) return false;
  const isSamePlace =
    found.readFrom === 'page' ? isSameAddress(kept.url, found.url) : kept.itemId === found.itemId;
  if (!isSamePlace) return false;
  // That it says less is noted once, however it changes further.
  if (kept.changedSince !== undefined) return found.verdict === 'match' || kept.verdict === 'borderline';
  return found.textHash !== kept.textHash;
}

/** The page where only the feed's words were read, or the canonical page where only another address was. */
function isPageAfterFeed(kept: Match, found: Match): boolean {
  if (found.readFrom === 'feed') return false;
  if (kept.readFrom === 'feed') return true;
  return isSameAddress(found.url, found.canonicalUrl) && !isSameAddress(kept.url, kept.canonicalUrl);
}

const isSameAddress = (a: string, b: string): boolean => canonicalUrl(a) === canonicalUrl(b);

/** What the finding says, as the match that it was from the beginning. */
function withWords(kept: Match, found: Match): Match {
  const { published: _published, ...words } = found;
  const { id, itemId, feedId, canonicalUrl, foundAt, storyId, late, published, versions, lang } = kept;
  return {
    ...(lang === undefined ? {} : { lang }),
    ...words,
    ...{ id, itemId, feedId, foundAt, storyId, late, canonicalUrl },
    source: found.source || kept.source,
    ...(published === undefined ? {} : { published }),
    ...(found.archived === undefined ? proofOf(kept) : {}),
    ...(versions === undefined ? {} : { versions }),
    updatedAt: found.foundAt,
  };
}

function asVersion({ changedSince: _, ...match }: Match, { foundAt }: Match, isLowered: boolean): Match {
  const versions = (match.versions ?? 1) + 1;
  return { ...match, versions, updatedAt: foundAt, ...(isLowered ? { changedSince: foundAt } : {}) };
}

const withEarlierDate = (match: Match, { published }: Match): Match =>
  published !== undefined && published < (match.published ?? '~') ? { ...match, published } : match;

const withProof = (match: Match, found: Match): Match =>
  match.archived === undefined && found.archived !== undefined ? { ...match, ...proofOf(found) } : match;

const proofOf = ({ archived, archivedPages }: Match): Pick<Match, 'archived' | 'archivedPages'> => ({
  ...(archived === undefined ? {} : { archived }),
  ...(archivedPages === undefined ? {} : { archivedPages }),
});
