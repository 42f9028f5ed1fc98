import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { DynamoTable, Row } from './dynamo-table.ts';

/** Deletes what has expired, for a table whose stand-in has no time to live of its own. Reads the whole table. */
export class DynamoExpirySweep {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  /** Deletes every row whose time is over and gives back how many there were. */
  async deleteExpired(now: Date): Promise<number> {
    const seconds = Math.floor(now.getTime() / 1000);
    const pages = paginateScan(
      { client: this.#db.client },
      {
        TableName: this.#db.table,
        FilterExpression: '#expires <= :now',
        ProjectionExpression: '#pk, #sk',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk', '#expires': 'expires' },
        ExpressionAttributeValues: { ':now': seconds },
      },
    );
    let deleted = 0;
    for await (const page of pages) {
      for (const row of page.Items ?? []) deleted += Number(await this.#delete(row, seconds));
    }
    return deleted;
  }

  /** False when the row got a longer life in the meantime. */
  async #delete({ pk, sk }: Row, seconds: number): Promise<boolean> {
    try {
      await this.#db.client.send(
        new DeleteCommand({
          TableName: this.#db.table,
          Key: { pk, sk },
          ConditionExpression: '#expires <= :now',
          ExpressionAttributeNames: { '#expires': 'expires' },
          ExpressionAttributeValues: { ':now': seconds },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}
