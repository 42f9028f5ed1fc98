import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** One line of a JSONL file: its value, or why it is none. */
export type JsonLine =
  | { readonly number: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly number: number; readonly error: string };

/** The lines of a JSONL file, or of standard input for "-"; empty lines are passed over, bad ones say so. */
export async function* jsonLines(file: string): AsyncGenerator<JsonLine> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') yield parseLine(line, number);
  }
}

function parseLine(line: string, number: number): JsonLine {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { number, value: value as Record<string, unknown> };
    }
    return { number, error: `line ${number}: not a JSON object` };
  } catch (error) {
    return {
      number,
      error: `line ${number}: not JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** Maps an async sequence with so many at work at once and gives the results in the order of their sources. */
export async function* inOrder<In, Out>(
  source: AsyncIterable<In>,
  atOnce: number,
  map: (value: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = [];
  for await (const value of source) {
    const result = map(value);
    // The consumer sees a failure when its turn comes; until then it must not count as unhandled.
    result.catch(() => {});
    underWay.push(result);
    const next = underWay.length >= atOnce ? underWay.shift() : undefined;
    if (next !== undefined) yield next;
  }
  for (const result of underWay) yield await result;
}
