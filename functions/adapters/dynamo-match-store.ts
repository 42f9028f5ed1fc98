import type { Match } from '../match/match.ts';
import type { MatchReports, MatchStore, PendingAlerts, Saved } from '../match/match-store.ts';
import { takeIn } from '../match/take-in.ts';
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

/** How often another's write may come between before it is a fault. */
const MAX_TRIES = 10;

/** What no two states of a match have in common. */
const CHANGING = [
  'verdict',
  'textHash',
  'versions',
  'updatedAt',
  'changedSince',
  'late',
  'published',
  'archived',
];

/** Attributes that a later state may lack. */
const GONE = { lang: undefined, reason: undefined, archivedPages: undefined, changedSince: undefined };

const pendingAlert = ({ id, foundAt }: Match) => ({
  pendingKey: PENDING_ALERT.of(id),
  pendingAt: sortableTime(foundAt),
});

const dayPartition = (day: string): string => `match#${day}`;

/** The matches, a row each, which never expire; the pending mark of an alert is part of the row. */
export class DynamoMatchStore implements MatchStore, PendingAlerts, MatchReports {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  async save(match: Match, options: { readonly alert: boolean }): Promise<Saved> {
    const foundAt = sortableTime(match.foundAt);
    const row = {
      ...matchKey(match.id),
      ...match,
      dayKey: dayPartition(foundAt.slice(0, 10)),
      dayAt: foundAt,
      ...(options.alert ? pendingAlert(match) : {}),
    };
    if ((await putOnce(this.#db, row)) === 'new') return 'new';
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const was = await this.#takeIn(match);
      if (was !== 'moved') return was;
    }
    throw new Error(`dynamo: match ${match.id} changes too often to take in a finding`);
  }

  async #takeIn(found: Match): Promise<Saved | 'moved'> {
    const key = matchKey(found.id);
    const row = await getRow(this.#db, key);
    if (row === undefined)
      throw new Error(`dynamo: match ${found.id} is gone, though matches are kept for ever`);
    const kept = toMatch(row);
    const { was, match } = takeIn(kept, found);
    if (match === kept) return was;
    const when = Object.fromEntries(CHANGING.map((name) => [name, row[name]]));
    const alert = was === 'raised' ? pendingAlert(found) : {};
    const done = await updateIf(this.#db, { key, when, set: { ...GONE, ...match, ...alert } });
    return done ? was : 'moved';
  }

  async noteChange(matchId: string, at: Date): Promise<void> {
    const set = { changedSince: sortableTime(at) };
    await updateIf(this.#db, { key: matchKey(matchId), when: { changedSince: undefined }, set });
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
