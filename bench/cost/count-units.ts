import type { ServiceOutputTypes } from '@aws-sdk/client-dynamodb';
import type { DynamoTable } from '../../functions/adapters/dynamo-table.ts';

/** What went to DynamoDB: calls, and the units they cost on demand. */
export interface Units {
  readonly reads: number;
  readonly 'read units': number;
  readonly writes: number;
  readonly 'write units': number;
}

export const NO_UNITS: Units = { reads: 0, 'read units': 0, writes: 0, 'write units': 0 };

/**
 * Counts all that goes through the client of a table from now on: the units of the rows by dynalite's account, which
 * leaves out the indexes, and those of the indexes by AWS's rule. Object.assign(counted, NO_UNITS) begins anew.
 */
export function countUnits(db: DynamoTable): { -readonly [Name in keyof Units]: number } {
  const counted = { ...NO_UNITS };
  db.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        Object.assign(request.input, { ReturnConsumedCapacity: 'TOTAL' });
        const kind = /^(Put|Update|Delete)/.test(commandName) ? 'write' : 'read';
        counted[`${kind}s`] += 1;
        try {
          const answer = await next(request);
          counted[`${kind} units`] += unitsOf(answer.output);
          counted['write units'] += indexUnits(request.input);
          return answer;
        } catch (error) {
          // A refused write costs what it would have written; those of this project are refused on small rows.
          counted[`${kind} units`] += 1;
          throw error;
        }
      },
    { step: 'initialize' },
  );
  return counted;
}

function unitsOf(output: ServiceOutputTypes | object): number {
  const capacity = 'ConsumedCapacity' in output ? output.ConsumedCapacity : undefined;
  if (typeof capacity !== 'object' || capacity === null || !('CapacityUnits' in capacity)) return 0;
  return Number(capacity.CapacityUnits);
}

/** What one write costs in the indexes: a row that moves in one is taken out and put in, two units. */
const PUT_INTO = ['pendingKey', 'dayKey', 'dueKey'];
const MOVED_BY = { dueAt: 2, pendingAt: 2, dayAt: 1 };

function indexUnits(input: object): number {
  if ('Item' in input) {
    const row = JSON.stringify(input.Item);
    return PUT_INTO.filter((name) => row.includes(`"${name}"`)).length;
  }
  if (!('UpdateExpression' in input)) return 0;
  const [given = '', gone = ''] = String(input.UpdateExpression).split('REMOVE ');
  const moved = Object.entries(MOVED_BY).map(([name, units]) => (given.includes(`#${name} `) ? units : 0));
  const taken = /#(?:pending|due)Key\b/.test(gone) ? 1 : 0;
  return moved.reduce((sum, units) => sum + units, taken);
}

/** The size of a value as DynamoDB counts it, about. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1;
  if (value instanceof Set) return sizeOf([...value]);
  if (Array.isArray(value)) return value.reduce((total: number, part) => total + 1 + sizeOf(part), 3);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce((total, [name, part]) => total + name.length + 1 + sizeOf(part), 3);
}

/** The write units of a row of that size. */
export const writeUnitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1_024));
