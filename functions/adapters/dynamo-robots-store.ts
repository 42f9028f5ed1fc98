import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { RobotsNote, RobotsStore } from '../fetch/robots-store.ts';
import { getRow } from './dynamo-get.ts';
import type { DynamoStoreOptions, RowKey } from './dynamo-table.ts';
import { epochSeconds, hasExpired } from './row-expiry.ts';
import { wellFormed } from './well-formed.ts';

const KEPT_MS = 30 * 24 * 3_600_000;

const NOTE = z.object({
  rules: z.array(z.string()),
  crawlDelayMs: z.number().exactOptional(),
  triedAt: z.string(),
  readAt: z.string().exactOptional(),
  unreachableSince: z.string().exactOptional(),
});

const robotsKey = (origin: string): RowKey => ({
  pk: `HOST#${new URL(origin).host}`,
  sk: `robots#${origin}`,
});

/** What the robots.txt of each origin said, a row each: apart from the turns, which are written at every request. */
export class DynamoRobotsStore implements RobotsStore {
  readonly #db: DynamoStoreOptions;
  readonly #now: () => Date;

  constructor(options: DynamoStoreOptions) {
    this.#db = options;
    this.#now = options.now ?? (() => new Date());
  }

  async find(origin: string): Promise<RobotsNote | undefined> {
    const row = await getRow(this.#db, robotsKey(origin));
    return row && !hasExpired(row, this.#now()) ? NOTE.parse(row) : undefined;
  }

  async keep(origin: string, note: RobotsNote): Promise<void> {
    const expires = epochSeconds(new Date(Date.parse(note.triedAt) + KEPT_MS));
    const row = { ...robotsKey(origin), ...wellFormed({ ...note }), expires };
    await this.#db.client.send(new PutCommand({ TableName: this.#db.table, Item: row }));
  }
}
