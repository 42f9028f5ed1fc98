import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Feed, type FeedListing, type FeedState, type ListedItem, UNREAD } from '../feed/feed.ts';
import type { DueFeed, FeedList, FeedStates } from '../feed/feed-store.ts';
import { findCandidates } from './dynamo-candidates.ts';
import { getRow } from './dynamo-get.ts';
import { putOnce } from './dynamo-put.ts';
import { queryRows } from './dynamo-query.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { FEEDS, feedKey, stateAttributes, toFeed } from './feed-row.ts';
import { indexShards } from './index-shards.ts';
import { listingAttributes, listingKey, toListing } from './listing-row.ts';
import { sortableTime } from './sortable-time.ts';
import { TABLES } from './tables.ts';

const DUE = indexShards('due', 8);

const dueAt = (feedId: string, at: Date) => ({
  nextDue: sortableTime(at),
  dueKey: DUE.of(feedId),
  dueAt: sortableTime(at),
});

/** The feed list and the polling states, a row a feed; a retired feed has no place in the index of due ones. */
export class DynamoFeedStore implements FeedList, FeedStates {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  async enlist(listing: FeedListing, now: Date): Promise<'new' | 'known'> {
    const key = feedKey(listing.id);
    const due = dueAt(listing.id, now);
    const row = { ...key, ...listing, retired: false, state: stateAttributes(UNREAD), ...due };
    if ((await putOnce(this.#db, row)) === 'new') return 'new';
    const { id: _, url: __, ...renewed } = listing;
    const back = { ...renewed, retired: false, ...due };
    if (await updateIf(this.#db, { key, when: { retired: true }, set: back })) return 'new';
    await updateIf(this.#db, { key, when: { retired: false }, set: renewed });
    return 'known';
  }

  retire(feedId: string): Promise<boolean> {
    const set = { retired: true, dueKey: undefined, dueAt: undefined };
    return updateIf(this.#db, { key: feedKey(feedId), when: { retired: false }, set });
  }

  async all(): Promise<Feed[]> {
    const rows = await queryRows(this.#db, { partition: FEEDS });
    return rows.map(toFeed);
  }

  async due(now: Date): Promise<readonly DueFeed[]> {
    const index = TABLES.watch.indexes.due;
    const found = await findCandidates(this.#db, { index, partitions: DUE.all, to: sortableTime(now) });
    return found.map((row) => ({ feedId: String(row.sk), dueAt: String(row.dueAt) }));
  }

  async find(feedId: string): Promise<Feed | undefined> {
    const row = await getRow(this.#db, feedKey(feedId));
    return row && toFeed(row);
  }

  async listing(feedId: string): Promise<readonly ListedItem[]> {
    const row = await getRow(this.#db, listingKey(feedId));
    return row === undefined ? [] : toListing(row);
  }

  /** Written over without a condition: two polls of a feed at once are rare, and the later one knows as much. */
  async saveListing(feedId: string, listed: readonly ListedItem[]): Promise<void> {
    const row = { ...listingKey(feedId), ...listingAttributes(listed) };
    await this.#db.client.send(new PutCommand({ TableName: this.#db.table, Item: row }));
  }

  async noteMatch(feedId: string, at: Date): Promise<void> {
    const set = { lastMatch: sortableTime(at) };
    await updateIf(this.#db, { key: feedKey(feedId), when: {}, set, add: { matchCount: 1 } });
  }

  async save(feedId: string, state: FeedState, nextDue: Date): Promise<void> {
    const key = feedKey(feedId);
    const due = dueAt(feedId, nextDue);
    const saved = { state: stateAttributes(state) };
    if (await updateIf(this.#db, { key, when: { retired: false }, set: { ...saved, ...due } })) return;
    // It left the list while it was polled: what was learnt is kept, but it must not fall due.
    const set = { ...saved, nextDue: due.nextDue };
    if (await updateIf(this.#db, { key, when: { retired: true }, set })) return;
    throw new Error(`feed: there is no feed ${feedId} whose state could be saved`);
  }
}
