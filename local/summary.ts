import type { Feed } from '../functions/feed/feed.ts';
import type { Tally } from '../functions/feed/outcome.ts';
import type { Match } from '../functions/match/match.ts';
import type { Delivery } from '../functions/subscriber/delivery.ts';
import { withAllowHint } from './allow-hint.ts';
import { cut, table } from './cli/print.ts';
import type { Stores } from './stores.ts';

/** How things stand after a round. */
export interface Standing {
  /** Messages that failed too often to be delivered again. */
  readonly deadLetters: number;
  readonly feeds: readonly Feed[];
  readonly tally: Tally;
  readonly matches: readonly Match[];
  readonly deliveries: readonly Delivery[];
}

export async function standingOf(stores: Stores, deadLetters = 0): Promise<Standing> {
  const [feeds, tally, matches, deliveries] = await Promise.all([
    stores.feeds.all(),
    stores.itemReports.tally(),
    stores.matches.all(),
    stores.outbox.all(),
  ]);
  return { feeds: feeds.filter(({ retired }) => !retired), tally, matches, deliveries, deadLetters };
}

/** What a person should know went wrong since then or still is, a line each; none when all is well. */
export function failuresOf({ feeds, tally, deliveries, deadLetters }: Standing, since: Date): string[] {
  const failing = feeds
    .filter(({ state }) => state.consecutiveFailures > 0)
    .map(
      ({ title, url, state }) =>
        `feed not read: ${title} (${url}): ${withAllowHint(state.lastError?.reason ?? 'unknown', url)}`,
    );
  const dead =
    tally.dead === 0 ? [] : [`${tally.dead} items given up; "npm run -s cw -- replay" tries them again`];
  const unsent = deliveries
    .filter((delivery) => isUnsent(delivery, since))
    .map(({ letter, state, reason = '', nextTry }) =>
      state === 'waiting'
        ? `one ${letter.kind} not sent yet: ${reason}; tried again from ${nextTry.slice(0, 16).replace('T', ' ')} UTC on`
        : `one ${letter.kind} ${state}: ${reason}`,
    );
  const letters =
    deadLetters === 0
      ? []
      : [`${deadLetters} messages failed too often; "npm run -s cw -- replay" sends them again`];
  return [...failing, ...dead, ...letters, ...unsent];
}

/** Waiting for another try, or ended otherwise than sent since then (a claim sets the time of the next try). */
const isUnsent = ({ state, reason, nextTry }: Delivery, since: Date): boolean =>
  state === 'waiting' ||
  ((state === 'unknown' || (state === 'dropped' && !isWanted(reason))) && nextTry >= since.toISOString());

/** Reasons to drop a mail that are as they should be. */
const isWanted = (reason: string | undefined): boolean =>
  ['left', 'not confirmed', 'confirmed already'].includes(reason ?? '');

const MAX_ROWS = 60;

/** The table of what was found since then, and the counts over everything. */
export function summaryText({ feeds, tally, matches, deliveries }: Standing, since: Date): string {
  const found = matches.filter(({ foundAt }) => foundAt >= since.toISOString());
  const rows = found
    .sort((a, b) => a.verdict.localeCompare(b.verdict) || b.foundAt.localeCompare(a.foundAt))
    .slice(0, MAX_ROWS)
    .map(({ verdict, late, lang, title, source }) => [
      verdict === 'match' ? 'match' : 'borderline',
      late ? 'found late' : '',
      lang ?? '',
      cut(title, 72),
      cut(source, 32),
    ]);
  const sent = deliveries.filter(({ state }) => state === 'sent').length;
  const read = feeds.filter(
    ({ state }) => state.consecutiveFailures === 0 && state.lastSuccess !== undefined,
  ).length;
  return [
    rows.length === 0 ? 'Nothing new was found.\n' : table(['VERDICT', '', 'LANG', 'TITLE', 'SOURCE'], rows),
    `${read} of ${feeds.length} feeds read, ${tally.items} items: ${tally.match} match, ${tally.borderline} borderline, ` +
      `${tally.irrelevant} irrelevant, ${tally.unreadable} unreadable, ${tally.pending} pending, ${tally.dead} given up; ` +
      `${sent} mails sent in all.\n`,
    ...(tally.pending === 0
      ? []
      : [`What is pending is read in the next rounds, at most 50 pages of a feed in each.\n`]),
  ].join('\n');
}
