import type { PageArchive } from '../archive/page-archive.ts';
import type { FeedStates } from '../feed/feed-store.ts';
import type { Item } from '../feed/item-store.ts';
import type { Match } from '../match/match.ts';
import type { MatchStore } from '../match/match-store.ts';
import { atOwnAddress, toMatch } from '../match/to-match.ts';
import type { Finding } from './judge.ts';
import type { Logger } from './logger.ts';
import type { AlertMessage, Queue } from './queue.ts';

export interface KeepServices {
  readonly feeds: Pick<FeedStates, 'find' | 'noteMatch'>;
  readonly archive: PageArchive;
  readonly matches: Pick<MatchStore, 'save' | 'noteChange'>;
  readonly alerts: Queue<AlertMessage>;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Preserves the pages, stores the match or adds to the one that is kept, nudges its alert. Each may be repeated. */
export async function keepFinding(item: Item, finding: Finding, services: KeepServices): Promise<string> {
  const { archive, feeds, now } = services;
  const foundAt = now();
  const archived: string[] = [];
  for (const page of finding.pages) archived.push(await archive.keep(page, foundAt));
  const feed = await feeds.find(item.feedId);
  return save(toMatch({ ...finding, item, feed, archived, foundAt }), services);
}

async function save(match: Match, services: KeepServices): Promise<string> {
  const { id, verdict, title, source, url, late } = match;
  const was = await services.matches.save(match, { alert: !late });
  if (was === 'other') return saveApart(match, services);
  if (was === 'known') return id;
  if (was === 'new') await services.feeds.noteMatch(match.feedId, new Date(match.foundAt));
  services.log.info(was === 'new' ? verdict : `${verdict} ${was}`, { title, source, url, late });
  if (was === 'raised' || (was === 'new' && !late)) await services.alerts.send([{ matchId: id }]);
  return id;
}

/** A site that names one page as the canonical one of all its articles must not make us lose the others. */
async function saveApart(match: Match, services: KeepServices): Promise<string> {
  const apart = atOwnAddress(match);
  services.log.warn('page names another article as its canonical one', { url: match.url });
  return save(apart, services);
}
