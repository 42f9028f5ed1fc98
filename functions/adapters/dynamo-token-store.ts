import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Token, TokenStore } from '../subscriber/token-store.ts';
import { deleteRows } from './dynamo-delete.ts';
import { getRow } from './dynamo-get.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { epochSeconds } from './row-expiry.ts';
import { tokenKey, tokenNameKey, toToken } from './token-row.ts';

const isGood = ({ expires }: Token, now: Date): boolean => expires === undefined || new Date(expires) > now;

/** The tokens, a row each under the hash of the secret, and its name beside the subscriber. */
export class DynamoTokenStore implements TokenStore {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  async put(token: Token): Promise<void> {
    const { expires: expiresAt, ...rest } = token;
    const expiry = expiresAt === undefined ? {} : { expiresAt, expires: epochSeconds(new Date(expiresAt)) };
    const { expires } = { expires: undefined, ...expiry };
    await this.#write({ ...tokenNameKey(token), expires });
    await this.#write({ ...tokenKey(token.hash), ...rest, ...expiry, used: false, writer: '' });
  }

  async #write(row: Record<string, unknown>): Promise<void> {
    await this.#db.client.send(new PutCommand({ TableName: this.#db.table, Item: row }));
  }

  async peek(hash: string, now: Date): Promise<Token | undefined> {
    const row = await getRow(this.#db, tokenKey(hash));
    if (!row || row.used === true) return undefined;
    const token = toToken(row);
    return isGood(token, now) ? token : undefined;
  }

  async take(hash: string, now: Date): Promise<Token | undefined> {
    const token = await this.peek(hash, now);
    if (!token) return undefined;
    // Marked first: a delete whose answer was lost could not be told from someone else's.
    const isOurs = await updateIf(this.#db, {
      key: tokenKey(hash),
      when: { used: false },
      set: { used: true },
    });
    if (!isOurs) return undefined;
    await deleteRows(this.#db, [tokenKey(hash), tokenNameKey(token)]);
    return token;
  }
}
