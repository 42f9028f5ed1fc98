import type { DeadItems, ItemStore, StoredItem } from '../feed/item-store.ts';
import { nextOutcome } from '../feed/next-outcome.ts';
import type { Answer, Outcome } from '../feed/outcome.ts';
import { type Judgement, type JudgeServices, judge } from './judge.ts';
import { type KeepServices, keepFinding } from './keep-finding.ts';
import type { Logger } from './logger.ts';
import { MAX_WAIT_FOR_TURN_MS, retryItemAfterMs, TRIES_PER_ITEM } from './pace.ts';

export interface ReadServices extends JudgeServices, KeepServices {
  readonly items: Pick<ItemStore, 'find' | 'settle' | 'postpone'>;
  readonly deadItems: Pick<DeadItems, 'bury'>;
  readonly log: Logger;
  readonly now: () => Date;
}

/** What came of reading one item: its outcome, or `known` (settled before), or `later` (tried again). */
export type ReadReport = Answer | 'known' | 'later';

/**
 * Brings one pending item to its outcome: fetch the page, read its article, judge it, preserve and keep it. The
 * outcome is written last and clears the pending mark, so a crash at any point repeats the reading. What the feed's
 * words alone tell is kept at once, also where the page is still to be read.
 */
export async function read(itemId: string, services: ReadServices): Promise<ReadReport> {
  const item = await services.items.find(itemId);
  if (item === undefined || item.status.is !== 'pending') return 'known';
  // A second nudge of an item that was put off must not use up its tries.
  if (item.notBefore !== undefined && Date.parse(item.notBefore) > services.now().getTime()) return 'later';
  const judgement = await judge(item, services);
  const matchId = 'verdict' in judgement ? await keepFinding(item, judgement, services) : undefined;
  const wait = waitFor(judgement, item, services.now());
  if (wait !== undefined) return postpone(item, wait, services);
  if (judgement.answer === 'irrelevant') await noteChange(item, services);
  return settle(item, outcomeOf(judgement, { item, matchId, at: services.now() }), services);
}

/** Takes an item that fails again and again out of the flow, so that a person can look and replay it. */
export async function giveUp(itemId: string, reason: string, services: ReadServices): Promise<void> {
  await services.deadItems.bury(itemId, reason);
  services.log.warn('item given up', { item: itemId, reason });
}

interface Wait {
  readonly afterMs: number;
  readonly reason: string;
  readonly countsAsTry: boolean;
}

/** Whether and how long to wait for the page; not for ever for our turn, and five tries where asking failed. */
function waitFor(judgement: Judgement, item: StoredItem, now: Date): Wait | undefined {
  const { reason = '' } = judgement;
  if ('laterMs' in judgement && judgement.laterMs !== undefined) {
    const since = Date.parse(item.renewedAt ?? item.seenAt);
    if (now.getTime() - since > MAX_WAIT_FOR_TURN_MS) return undefined;
    return { afterMs: judgement.laterMs, reason, countsAsTry: false };
  }
  if (judgement.answer !== 'unreadable' || !judgement.mayComeBack) return undefined;
  const attempts = item.attempts + 1;
  if (attempts >= TRIES_PER_ITEM) return undefined;
  const afterMs = Math.max(retryItemAfterMs(attempts), judgement.retryAfterMs ?? 0);
  return { afterMs, reason, countsAsTry: true };
}

async function postpone(
  item: StoredItem,
  { afterMs, reason, countsAsTry }: Wait,
  { items, log, now }: ReadServices,
): Promise<'later'> {
  await items.postpone(item.id, { nextTry: new Date(now().getTime() + afterMs), reason, countsAsTry });
  const level = countsAsTry ? 'warn' : 'info';
  log[level]('article put off', { title: item.title, url: item.link, reason });
  return 'later';
}

/** The new version of a page that was a match says nothing of the story any more: the match stays, with a note. */
async function noteChange({ status }: StoredItem, { matches, now }: ReadServices): Promise<void> {
  const matchId = status.is === 'pending' ? status.former?.matchId : undefined;
  if (matchId !== undefined) await matches.noteChange(matchId, now());
}

interface Reading {
  readonly item: StoredItem;
  readonly matchId: string | undefined;
  readonly at: Date;
}

function outcomeOf(judgement: Judgement, { item, matchId, at }: Reading): Outcome {
  const { reason } = judgement;
  const found = {
    version: item.version,
    ...(reason === undefined ? {} : { reason }),
    ...(matchId === undefined ? {} : { matchId }),
    at: at.toISOString(),
  };
  const { answer, readFrom } =
    judgement.answer === 'later' ? ({ answer: 'unreadable', readFrom: 'feed' } as const) : judgement;
  const former = item.status.is === 'pending' ? item.status.former : undefined;
  return nextOutcome(former, { answer, readFrom, ...found });
}

async function settle(item: StoredItem, outcome: Outcome, { items, log }: ReadServices): Promise<ReadReport> {
  if (!(await items.settle(item.id, outcome, item.version))) return 'known';
  const { answer, readFrom, reason, note } = outcome;
  if (answer === 'unreadable') log.warn('article unreadable', { title: item.title, url: item.link, reason });
  else
    log.info('article read', {
      title: item.title,
      answer,
      readFrom,
      ...(note === undefined ? {} : { note }),
    });
  return answer;
}
