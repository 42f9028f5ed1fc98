import type { Match } from '../match/match.ts';
import type { MatchReports, MatchStore, PendingAlerts } from '../match/match-store.ts';
import { getRows } from './dynamo-batch-get.ts';
import { findCandidates } from './dynamo-candidates.ts';
import { getRow } from './dynamo-get.ts';
import { putOnce } from './dynamo-put.ts';
import { queryRows } from './dynamo-query.ts';
import { scanRows } from './dynamo-scan.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { indexShards } from './index-shards.ts';
import { MATCH_PREFIX, matchIdOf, matchKey, toMatch } from './match-row.ts';
import { sortableTime } from './sortable-time.ts';
import { TABLES } from './tables.ts';

const PENDING_ALERT = indexShards('pending#alert', 8);

const dayPartition = (day: string): string => `match#${day}`;

/** The matches, a row each, which never expire; the pending mark of an alert is part of the row. */
export class DynamoMatchStore implements MatchStore, PendingAlerts, MatchReports {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  save(match: Match, options: { readonly alert: boolean }): Promise<'new' | 'known'> {
    const foundAt = sortableTime(match.foundAt);
    const row = {
      ...matchKey(match.id),
      ...match,
      dayKey: dayPartition(foundAt.slice(0, 10)),
      dayAt: foundAt,
      ...(options.alert ? { pendingKey: PENDING_ALERT.of(match.id), pendingAt: foundAt } : {}),
    };
    return putOnce(this.#db, row);
  }

  async find(matchId: string): Promise<Match | undefined> {
    const row = await getRow(this.#db, matchKey(matchId));
    return row && toMatch(row);
  }

  async onDay(day: string): Promise<Match[]> {
    const found = await queryRows(this.#db, {
      index: TABLES.watch.indexes.day,
      partition: dayPartition(day),
    });
    const ids = found.map(matchIdOf);
    const rows = await getRows(this.#db, ids.map(matchKey));
    const matches = new Map(rows.map(toMatch).map((match) => [match.id, match]));
    return ids.flatMap((id) => matches.get(id) ?? []);
  }

  async waiting(): Promise<string[]> {
    const index = TABLES.watch.indexes.pending;
    const found = await findCandidates(this.#db, { index, partitions: PENDING_ALERT.all });
    return found.map(matchIdOf);
  }

  async done(matchId: string): Promise<void> {
    const set = { pendingKey: undefined, pendingAt: undefined };
    await updateIf(this.#db, { key: matchKey(matchId), when: {}, set });
  }

  async all(): Promise<Match[]> {
    const matches: Match[] = [];
    for await (const row of scanRows(this.#db, { prefix: MATCH_PREFIX })) matches.push(toMatch(row));
    return matches;
  }
}
