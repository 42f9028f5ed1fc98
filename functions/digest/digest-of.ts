import type { Match } from '../match/match.ts';
import type { Coverage, Edition, UnreadItem } from './edition.ts';
import { type Sections, sectionsOf } from './sections-of.ts';

/** What one person gets of an edition, in the order in which it is shown. */
export interface Digest extends Sections {
  readonly cutoff: string;
  readonly unread: readonly UnreadItem[];
  readonly coverage: Coverage;
  /** How many borderline matches are left out because the person wants clear ones only. */
  readonly borderlineLeftOut: number;
}

/** What a person wants, and what they have been sent. */
export interface DigestFilter {
  /** Match ids of the editions that person was sent. */
  readonly without: Iterable<string>;
  readonly minimum: 'match' | 'borderline';
}

/**
 * Filters an edition for one person. Membership is decided by the edition's list and never by a time, so each match
 * stands in exactly one of a person's digests, however late it became visible.
 * @param matches at least those that the edition lists; others are left out
 */
export function digestOf(edition: Edition, matches: readonly Match[], filter: DigestFilter): Digest {
  const without = new Set(filter.without);
  const byId = new Map(matches.map((match) => [match.id, match]));
  const due = edition.matchIds.filter((id) => !without.has(id)).flatMap((id) => byId.get(id) ?? []);
  const wanted = due.filter(({ verdict }) => verdict === 'match' || filter.minimum === 'borderline');
  return {
    ...sectionsOf(wanted),
    cutoff: edition.cutoff,
    unread: edition.unread,
    coverage: edition.coverage,
    borderlineLeftOut: due.length - wanted.length,
  };
}

/** How many stories it tells: what the subject of the mail counts. */
export const storyCount = ({ fresh, borderline, late }: Sections): number =>
  fresh.length + borderline.length + late.length;
