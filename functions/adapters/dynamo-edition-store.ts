import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Edition } from '../digest/edition.ts';
import type { EditionStore } from '../digest/edition-store.ts';
import { getRow } from './dynamo-get.ts';
import { putOnce } from './dynamo-put.ts';
import type { DynamoTable, Row, RowKey } from './dynamo-table.ts';
import { sortableTime } from './sortable-time.ts';

const text = z.string();

const EDITION = z.object({
  cutoff: text,
  matchIds: z.array(text),
  unread: z.array(z.object({ title: text, url: text.exactOptional(), source: text, reason: text })),
  coverage: z.object({
    feedsRead: z.number(),
    feedsFailing: z.array(z.object({ title: text, reason: text })),
    articlesRead: z.number(),
    articlesUnreadable: z.number(),
  }),
});

const EDITIONS = 'EDITION';

const editionKey = (cutoff: string): RowKey => ({ pk: EDITIONS, sk: sortableTime(cutoff) });

const toEdition = (row: Row): Edition => EDITION.parse(row);

/** The editions, a row each, in one partition that is sorted by cut-off. */
export class DynamoEditionStore implements EditionStore {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  async keep(edition: Edition): Promise<Edition> {
    const row = { ...editionKey(edition.cutoff), ...edition };
    if ((await putOnce(this.#db, row)) === 'new') return edition;
    const kept = await this.find(edition.cutoff);
    if (!kept) throw new Error(`digest: the edition of ${edition.cutoff} is kept but cannot be read`);
    return kept;
  }

  async find(cutoff: string): Promise<Edition | undefined> {
    const row = await getRow(this.#db, editionKey(cutoff));
    return row && toEdition(row);
  }

  async latest(count: number): Promise<string[]> {
    const cutoffs: string[] = [];
    let from: Row | undefined;
    do {
      const page = await this.#page(count - cutoffs.length, from);
      cutoffs.push(...page.cutoffs);
      from = page.next;
    } while (from && cutoffs.length < count);
    return cutoffs;
  }

  async #page(limit: number, from: Row | undefined) {
    const answer = await this.#db.client.send(
      new QueryCommand({
        TableName: this.#db.table,
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
        KeyConditionExpression: '#pk = :editions',
        ProjectionExpression: '#cutoff',
        ExpressionAttributeNames: { '#pk': 'pk', '#cutoff': 'cutoff' },
        ExpressionAttributeValues: { ':editions': EDITIONS },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    const cutoffs = (answer.Items ?? []).map((row) => text.parse(row.cutoff));
    return { cutoffs, next: answer.LastEvaluatedKey };
  }
}
