import type { PageArchive } from '../archive/page-archive.ts';
import type { FeedStates } from '../feed/feed-store.ts';
import type { DeadItems, ItemStore, StoredItem } from '../feed/item-store.ts';
import type { Answer } from '../feed/outcome.ts';
import type { MatchStore } from '../match/match-store.ts';
import { toMatch } from '../match/to-match.ts';
import { type Judgement, type JudgeServices, judge } from './judge.ts';
import type { Logger } from './logger.ts';
import { retryItemAfterMs, TRIES_PER_ITEM } from './pace.ts';
import type { AlertMessage, Queue } from './queue.ts';

export interface ReadServices extends JudgeServices {
  readonly feeds: Pick<FeedStates, 'find'>;
  readonly items: Pick<ItemStore, 'find' | 'settle' | 'postpone'>;
  readonly deadItems: Pick<DeadItems, 'bury'>;
  readonly archive: PageArchive;
  readonly matches: Pick<MatchStore, 'save'>;
  readonly alerts: Queue<AlertMessage>;
  readonly log: Logger;
  readonly now: () => Date;
}

/** What came of reading one item: its outcome, or `known` (settled before), or `later` (tried again). */
export type ReadReport = Answer | 'known' | 'later';

/**
 * Brings one pending item to its outcome: fetch the page, read its article, judge it, preserve and keep it. The
 * outcome is written last and clears the pending mark, so a crash at any point repeats the reading.
 */
export async function read(itemId: string, services: ReadServices): Promise<ReadReport> {
  const item = await services.items.find(itemId);
  if (item === undefined || item.status.is !== 'pending') return 'known';
  // A second nudge of an item that was put off must not use up its tries.
  if (item.attempts > 0 && Date.parse(item.nextTry) > services.now().getTime()) return 'later';
  const judgement = await judge(item, services);
  if (judgement.answer === 'unreadable' && judgement.mayComeBack && item.attempts + 1 < TRIES_PER_ITEM) {
    return postpone(item, judgement.reason, services);
  }
  const matchId = await keep(item, judgement, services);
  return settle(item, judgement, matchId, services);
}

/** Takes an item that fails again and again out of the flow, so that a person can look and replay it. */
export async function giveUp(itemId: string, reason: string, services: ReadServices): Promise<void> {
  await services.deadItems.bury(itemId, reason);
  services.log.warn('item given up', { item: itemId, reason });
}

async function postpone(
  item: StoredItem,
  reason: string,
  { items, log, now }: ReadServices,
): Promise<'later'> {
  const nextTry = new Date(now().getTime() + retryItemAfterMs(item.attempts + 1));
  await items.postpone(item.id, { nextTry, reason });
  log.warn('article put off', { title: item.title, url: item.link, reason });
  return 'later';
}

/** Preserves the page, stores the match, nudges its alert. Each step may be repeated. */
async function keep(
  item: StoredItem,
  judgement: Judgement,
  services: ReadServices,
): Promise<string | undefined> {
  if (judgement.answer === 'irrelevant' || judgement.answer === 'unreadable') return undefined;
  const { archive, feeds, matches, alerts, log, now } = services;
  const foundAt = now();
  const archived = judgement.page === undefined ? undefined : await archive.keep(judgement.page, foundAt);
  const feed = await feeds.find(item.feedId);
  const match = toMatch({ ...judgement, item, feed, archived, foundAt });
  const was = await matches.save(match, { alert: !item.late });
  if (was === 'known') return match.id;
  log.info(match.verdict, { title: match.title, source: match.source, url: match.url, late: match.late });
  if (!item.late) await alerts.send([{ matchId: match.id }]);
  return match.id;
}

async function settle(
  item: StoredItem,
  judgement: Judgement,
  matchId: string | undefined,
  { items, log, now }: ReadServices,
): Promise<ReadReport> {
  const { answer, readFrom, reason } = judgement;
  const settled = await items.settle(item.id, {
    answer,
    readFrom,
    ...(reason === undefined ? {} : { reason }),
    ...(matchId === undefined ? {} : { matchId }),
    at: now().toISOString(),
  });
  if (!settled) return 'known';
  if (answer === 'unreadable') log.warn('article unreadable', { title: item.title, url: item.link, reason });
  else log.info('article read', { title: item.title, answer, readFrom });
  return answer;
}
