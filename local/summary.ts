import type { Feed } from '../functions/feed/feed.ts';
import type { Tally } from '../functions/feed/outcome.ts';
import type { Match } from '../functions/match/match.ts';
import type { Delivery } from '../functions/subscriber/delivery.ts';
import { cut, table } from './cli/print.ts';
import type { Stores } from './stores.ts';

/** How things stand after a round. */
export interface Standing {
  readonly feeds: readonly Feed[];
  readonly tally: Tally;
  readonly matches: readonly Match[];
  readonly deliveries: readonly Delivery[];
}

export async function standingOf(stores: Stores): Promise<Standing> {
  const [feeds, tally, matches, deliveries] = await Promise.all([
    stores.feeds.all(),
    stores.itemReports.tally(),
    stores.matches.all(),
    stores.outbox.all(),
  ]);
  return { feeds: feeds.filter(({ retired }) => !retired), tally, matches, deliveries };
}

/** What a person should know went wrong, a line each; none when all is well. */
export function failuresOf({ feeds, tally, deliveries }: Standing): string[] {
  const failing = feeds
    .filter(({ state }) => state.consecutiveFailures > 0)
    .map(
      ({ title, url, state }) => `feed not read: ${title} (${url}): ${state.lastError?.reason ?? 'unknown'}`,
    );
  const dead =
    tally.dead === 0 ? [] : [`${tally.dead} items given up; "npm run -s cw -- replay" tries them again`];
  const unsent = deliveries
    .filter(
      ({ state, reason }) =>
        state === 'waiting' || state === 'unknown' || (state === 'dropped' && !isWanted(reason)),
    )
    .map(
      ({ letter, state, reason }) =>
        `one ${letter.kind} ${state === 'waiting' ? 'not sent yet' : state}: ${reason ?? ''}`,
    );
  return [...failing, ...dead, ...unsent];
}

/** Reasons to drop a mail that are as they should be. */
const isWanted = (reason: string | undefined): boolean =>
  ['left', 'not confirmed', 'confirmed already'].includes(reason ?? '');

const MAX_ROWS = 60;

/** The table of what was found, and the counts. */
export function summaryText({ feeds, tally, matches, deliveries }: Standing): string {
  const rows = [...matches]
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
    table(['VERDICT', '', 'LANG', 'TITLE', 'SOURCE'], rows),
    `${read} of ${feeds.length} feeds read, ${tally.items} items: ${tally.match} match, ${tally.borderline} borderline, ` +
      `${tally.irrelevant} irrelevant, ${tally.unreadable} unreadable, ${tally.pending} pending, ${tally.dead} given up; ` +
      `${sent} mails sent in all.\n`,
  ].join('\n');
}
