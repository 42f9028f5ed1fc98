import { type Findings, windowOf } from '../digest/build-edition.ts';
import type { FeedList } from '../feed/feed-store.ts';
import type { ItemReports } from '../feed/item-store.ts';
import type { MatchStore } from '../match/match-store.ts';
import { daysBetween } from './days-between.ts';

export interface WindowServices {
  readonly feedList: Pick<FeedList, 'all'>;
  readonly itemReports: Pick<ItemReports, 'unreadable' | 'settledSince'>;
  readonly matches: Pick<MatchStore, 'onDay'>;
  readonly now: () => Date;
}

/** Gathers what an edition with that cut-off is made of, from every UTC day that its window touches until now. */
export async function windowFindings(
  cutoff: string,
  { feedList, itemReports, matches, now }: WindowServices,
): Promise<Findings> {
  const { matchesSince, daySince } = windowOf(cutoff);
  const end = now();
  const [found, unreadable, feeds, settled] = await Promise.all([
    Promise.all(daysBetween(matchesSince, end).map((day) => matches.onDay(day))),
    Promise.all(daysBetween(daySince, end).map((day) => itemReports.unreadable(day))),
    feedList.all(),
    itemReports.settledSince(daySince),
  ]);
  return { matches: found.flat(), unreadable: unreadable.flat(), feeds, settled };
}
