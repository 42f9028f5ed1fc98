import { z } from 'zod';
import type { Push, PushStore } from '../feed/push.ts';
import { getRow } from './dynamo-get.ts';
import { putOnce } from './dynamo-put.ts';
import type { DynamoStoreOptions, Row, RowKey } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { epochSeconds, hasExpired } from './row-expiry.ts';

const DAY_MS = 24 * 3_600_000;
/** So long a hub may take to call back for the first time. */
const UNCONFIRMED_MS = 30 * DAY_MS;
/** An expiry that is over at any time: the table takes the row away by itself. */
const LONG_AGO = 1;

const PUSH = z.object({
  token: z.string(),
  hub: z.string(),
  topic: z.string(),
  feedId: z.string(),
  secret: z.string(),
  until: z.string().exactOptional(),
});

const pushKey = (token: string): RowKey => ({ pk: `PUSH#${token}`, sk: 'push' });

/** What is asked of hubs, a row each under the token; it expires a while after it was asked, or after its lease. */
export class DynamoPushStore implements PushStore {
  readonly #db: DynamoStoreOptions;
  readonly #now: () => Date;

  constructor(options: DynamoStoreOptions) {
    this.#db = options;
    this.#now = options.now ?? (() => new Date());
  }

  async open(push: Omit<Push, 'until'>, now: Date): Promise<Push> {
    const expires = epochSeconds(new Date(now.getTime() + UNCONFIRMED_MS));
    if ((await putOnce(this.#db, { ...pushKey(push.token), ...push, expires }, now)) === 'new') return push;
    return (await this.find(push.token)) ?? push;
  }

  async find(token: string): Promise<Push | undefined> {
    const row = await getRow(this.#db, pushKey(token));
    return row && !hasExpired(row, this.#now()) ? toPush(row) : undefined;
  }

  confirm(token: string, until: Date): Promise<boolean> {
    const expires = epochSeconds(new Date(until.getTime() + DAY_MS));
    const set = { until: until.toISOString(), expires };
    return updateIf(this.#db, { key: pushKey(token), when: { token }, set });
  }

  async drop(token: string): Promise<void> {
    await updateIf(this.#db, { key: pushKey(token), when: {}, set: { expires: LONG_AGO } });
  }
}

const toPush = (row: Row): Push => PUSH.parse(row);
