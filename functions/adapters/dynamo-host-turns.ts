import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { HostTurns, Turn, TurnRequest } from '../fetch/host-turns.ts';
import { getRow } from './dynamo-get.ts';
import type { DynamoTable, Row, RowKey } from './dynamo-table.ts';
import { epochSeconds } from './row-expiry.ts';

/** Longer than any pause, so that what has expired is over, too. */
const KEPT_MS = 48 * 3_600_000;
/** How often a turn is tried that others take before us. */
const TRIES = 3;

const turnKey = (host: string): RowKey => ({ pk: `HOST#${host}`, sk: 'turn' });

const NOT_PAUSED = '(attribute_not_exists(pausedUntil) OR pausedUntil <= :now)';

interface TurnUpdate {
  readonly set: string;
  readonly when: string;
  readonly values: Readonly<Record<string, number>>;
}

/**
 * The next free turn of every host, a row each with times in ms since the epoch; `nextTurn` is the first moment that
 * nobody has taken. A turn that is free at once costs one conditional write, one that has to be waited for two, and
 * none is told by two refused writes and a read. A write whose answer was lost leaves a turn unused: no harm.
 */
export class DynamoHostTurns implements HostTurns {
  readonly #db: DynamoTable;

  constructor(db: DynamoTable) {
    this.#db = db;
  }

  async take(request: TurnRequest): Promise<Turn> {
    let laterMs = request.spacingMs;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const turn = (await this.#atOnce(request)) ?? (await this.#inLine(request));
      if (turn !== undefined) return turn;
      const row = await getRow(this.#db, turnKey(request.host));
      laterMs = Math.max(numberOf(row, 'nextTurn'), numberOf(row, 'pausedUntil')) - request.now.getTime();
      if (laterMs > request.maxWaitMs || numberOf(row, 'pausedUntil') > request.now.getTime()) break;
    }
    return { laterMs: Math.max(laterMs, 1) };
  }

  async pause(host: string, until: Date): Promise<void> {
    await this.#update(host, until, {
      set: 'pausedUntil = :until',
      when: 'attribute_not_exists(pausedUntil) OR pausedUntil < :until',
      values: { ':until': until.getTime() },
    });
  }

  async #atOnce({ host, now, spacingMs }: TurnRequest): Promise<Turn | undefined> {
    const row = await this.#update(host, now, {
      set: 'nextTurn = :next',
      when: `(attribute_not_exists(nextTurn) OR nextTurn <= :now) AND ${NOT_PAUSED}`,
      values: { ':now': now.getTime(), ':next': now.getTime() + spacingMs },
    });
    return row && { waitMs: 0 };
  }

  async #inLine({ host, now, spacingMs, maxWaitMs }: TurnRequest): Promise<Turn | undefined> {
    const row = await this.#update(host, now, {
      set: 'nextTurn = nextTurn + :spacing',
      when: `nextTurn > :now AND nextTurn <= :latest AND ${NOT_PAUSED}`,
      values: { ':now': now.getTime(), ':spacing': spacingMs, ':latest': now.getTime() + maxWaitMs },
    });
    return row && { waitMs: numberOf(row, 'nextTurn') - spacingMs - now.getTime() };
  }

  /** The row after the write; undefined when the condition does not hold. */
  async #update(host: string, at: Date, { set, when, values }: TurnUpdate): Promise<Row | undefined> {
    const expires = epochSeconds(new Date(at.getTime() + KEPT_MS));
    try {
      const answer = await this.#db.client.send(
        new UpdateCommand({
          TableName: this.#db.table,
          Key: turnKey(host),
          UpdateExpression: `SET ${set}, expires = :expires`,
          ConditionExpression: when,
          ExpressionAttributeValues: { ...values, ':expires': expires },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return answer.Attributes ?? {};
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }
}

function numberOf(row: Row | undefined, attribute: string): number {
  const value = row?.[attribute];
  return typeof value === 'number' ? value : 0;
}
