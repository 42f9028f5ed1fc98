import type { EditionStore } from '../digest/edition-store.ts';
import { unreadItems } from '../digest/unread-items.ts';
import type { ItemReports } from '../feed/item-store.ts';
import { editionPath } from '../mail/paths.ts';
import { ASSETS } from '../site/assets.ts';
import { dayOfPath } from '../site/day-path.ts';
import { messagePage } from '../site/message-page.ts';
import { type Day, todayPage } from '../site/today-page.ts';
import { type EditionServices, editionAnswer } from './edition-answer.ts';
import { pageAnswer, type WebAnswer, type WebRequest } from './web.ts';
import type { WindowServices } from './window.ts';

export interface DeskServices extends WindowServices, EditionServices {
  readonly matches: WindowServices['matches'] & EditionServices['matches'];
  readonly itemReports: Pick<ItemReports, 'unreadable' | 'settledSince' | 'tally'>;
  readonly editions: Pick<EditionStore, 'find' | 'latest'>;
  /** Paths of pages that stand beside the desk, where there are any. */
  readonly beside?: Pick<Day['links'], 'inbox' | 'subscribe'>;
}

/** Answers the desk: the review of today or of another day, and the editions. It can see no person. */
export async function deskAnswer(request: WebRequest, services: DeskServices): Promise<WebAnswer> {
  const { method, path } = request;
  if (method !== 'GET') return pageAnswer(messagePage('en', 'not-allowed'), 405);
  const asset = ASSETS.get(path);
  if (asset !== undefined) return { status: 200, ...asset };
  const day = path === '/' ? services.now().toISOString().slice(0, 10) : dayOfPath(path);
  if (day !== undefined) return pageAnswer(todayPage(await dayFindings(day, services)));
  return (await editionAnswer(request, services)) ?? pageAnswer(messagePage('en', 'not-found'), 404);
}

async function dayFindings(day: string, services: DeskServices): Promise<Day> {
  const { feedList, itemReports, matches, editions, now, beside = {} } = services;
  const [found, unreadable, feeds, tally, [cutoff]] = await Promise.all([
    matches.onDay(day),
    itemReports.unreadable(day),
    feedList.all(),
    itemReports.tally(),
    editions.latest(1),
  ]);
  const links = { ...beside, ...(cutoff === undefined ? {} : { digest: editionPath(cutoff) }) };
  const unread = unreadItems(unreadable, feeds);
  return { day, asOf: now(), matches: found, unread, feeds, tally, links };
}
