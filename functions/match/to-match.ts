import type { Article } from '../article/article.ts';
import type { Feed } from '../feed/feed.ts';
import { isKnownByLink } from '../feed/item-identity.ts';
import type { Item } from '../feed/item-store.ts';
import { canonicalUrl } from '../fetch/canonical-url.ts';
import type { Judged, Verdict } from '../relevance/verdict.ts';
import { evidenceOf } from './evidence-of.ts';
import type { Match } from './match.ts';
import { matchId } from './match-id.ts';
import { storyId } from './story-id.ts';

const EXCERPT_LETTERS = 2_000;

/** All that a match is made of. */
export interface Finding {
  readonly item: Item;
  readonly feed: Pick<Feed, 'title'> | undefined;
  /** The page's article; none when only the feed's own text could be read. */
  readonly article: Article | undefined;
  readonly judged: Judged;
  readonly verdict: Verdict & { readonly answer: Match['verdict'] };
  readonly readFrom: Match['readFrom'];
  readonly reason: string | undefined;
  /** The hashes of the pages kept in the archive, the first one's first. */
  readonly archived: readonly string[];
  readonly foundAt: Date;
}

/** Makes the match that is kept for a finding. */
export function toMatch(finding: Finding): Match {
  const { item, article, judged, verdict, reason } = finding;
  const [archived, ...archivedPages] = finding.archived;
  const url = article?.url ?? item.link ?? '';
  const canonical = article?.canonicalUrl ?? ownAddress(item);
  const published = item.published ?? article?.published;
  const lang = article?.lang ?? item.lang;
  return {
    id: matchId(canonical),
    itemId: item.id,
    feedId: item.feedId,
    url,
    canonicalUrl: canonical,
    title: judged.title,
    source: article?.publisher ?? finding.feed?.title ?? '',
    ...(lang === undefined ? {} : { lang }),
    ...(published === undefined ? {} : { published }),
    foundAt: finding.foundAt.toISOString(),
    verdict: verdict.answer,
    score: verdict.score,
    evidence: evidenceOf(judged, verdict),
    rulesVersion: verdict.rulesVersion,
    textHash: verdict.textHash,
    storyId: storyId({ text: judged.text, canonicalUrl: canonical }),
    readFrom: finding.readFrom,
    ...(reason === undefined ? {} : { reason }),
    late: item.late,
    excerpt: judged.text.slice(0, EXCERPT_LETTERS),
    ...(archived === undefined ? {} : { archived }),
    ...(archivedPages.length === 0 ? {} : { archivedPages }),
  };
}

/**
 * The same finding under the address it was read at, where another article is kept as the one at its canonical URL;
 * under an id of its own where that very address is the one that is taken.
 */
export function atOwnAddress(match: Match): Match {
  const canonical = canonicalUrl(match.url);
  const id = matchId(canonical);
  const own = id === match.id ? matchId(`${canonical}#!own`) : id;
  return { ...match, id: own, canonicalUrl: canonical };
}

/** Where several items share a link, it is no item's own. */
const ownAddress = (item: Item): string =>
  item.link !== undefined && isKnownByLink(item) ? canonicalUrl(item.link) : item.id;
