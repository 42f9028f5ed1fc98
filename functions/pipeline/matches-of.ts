import type { Match } from '../match/match.ts';
import type { MatchStore } from '../match/match-store.ts';

/** The matches of a list of ids, in its order; one that is gone is left out. */
export async function matchesOf(
  ids: readonly string[],
  { matches }: { readonly matches: Pick<MatchStore, 'find'> },
): Promise<Match[]> {
  const found = await Promise.all(ids.map((id) => matches.find(id)));
  return found.filter((match) => match !== undefined);
}
