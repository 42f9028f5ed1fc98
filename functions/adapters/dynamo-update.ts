import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isOwnWrite } from './dynamo-own-write.ts';
import type { DynamoTable, Row, RowKey } from './dynamo-table.ts';
import { wellFormed } from './well-formed.ts';

/** A change of one row that happens only if the row is there and `when` still holds. */
export interface RowUpdate {
  readonly key: RowKey;
  /** Attribute values that must hold; undefined: the attribute must be absent. */
  readonly when: Row;
  /** New attribute values; undefined removes the attribute. */
  readonly set: Row;
  /** Numbers to add to numeric attributes, members to put into sets. */
  readonly add?: Readonly<Record<string, number | ReadonlySet<string>>>;
  /** Members to take out of sets; a set without members is gone. */
  readonly take?: Readonly<Record<string, ReadonlySet<string>>>;
}

/** Collects names and values under aliases, so that no attribute meets a reserved word. */
class Aliases {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};
  #count = 0;

  name(attribute: string): string {
    const alias = `#${attribute}`;
    this.names[alias] = attribute;
    return alias;
  }

  value(value: unknown): string {
    this.#count += 1;
    const alias = `:v${this.#count}`;
    this.values[alias] = value;
    return alias;
  }
}

function clause(keyword: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`${keyword} ${parts.join(', ')}`];
}

function updateExpression(
  aliases: Aliases,
  { set, add = {}, take = {} }: Omit<RowUpdate, 'key' | 'when'>,
): string {
  const entries = Object.entries(set);
  const given = entries.filter(([, value]) => value !== undefined);
  const gone = entries.filter(([, value]) => value === undefined);
  return [
    ...clause(
      'SET',
      given.map(([name, value]) => `${aliases.name(name)} = ${aliases.value(value)}`),
    ),
    ...clause(
      'REMOVE',
      gone.map(([name]) => aliases.name(name)),
    ),
    ...clause(
      'ADD',
      Object.entries(add).map(([name, by]) => `${aliases.name(name)} ${aliases.value(by)}`),
    ),
    ...clause(
      'DELETE',
      Object.entries(take).map(([name, members]) => `${aliases.name(name)} ${aliases.value(members)}`),
    ),
  ].join(' ');
}

function conditionExpression(aliases: Aliases, when: Row, writer: string): string {
  const holds = Object.entries(when).map(([name, value]) =>
    value === undefined
      ? `attribute_not_exists(${aliases.name(name)})`
      : `${aliases.name(name)} = ${aliases.value(value)}`,
  );
  // A second attempt of the same write must not count twice.
  const notYetDone = `${aliases.name('writer')} <> ${aliases.value(writer)}`;
  return [`attribute_exists(${aliases.name('pk')})`, notYetDone, ...holds].join(' AND ');
}

/** Changes the row by one conditional write; false when it is not there or `when` does not hold (any more). */
export async function updateIf(db: DynamoTable, update: RowUpdate): Promise<boolean> {
  const { key, when, set } = update;
  const writer = randomUUID();
  const aliases = new Aliases();
  try {
    await db.client.send(
      new UpdateCommand({
        TableName: db.table,
        Key: { pk: key.pk, sk: key.sk },
        UpdateExpression: updateExpression(aliases, { ...update, set: { ...wellFormed(set), writer } }),
        ConditionExpression: conditionExpression(aliases, when, writer),
        ExpressionAttributeNames: aliases.names,
        ExpressionAttributeValues: aliases.values,
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return isOwnWrite(db, { key, writer, refusal: error });
  }
}
