import { createReadStream } from 'node:fs';

/** One line of a JSONL file: its value, or why it is none. `size`: how many characters it has. */
export type JsonLine = { readonly number: number; readonly size?: number } & (
  | { readonly value: Readonly<Record<string, unknown>> }
  | { readonly error: string }
);

/** Lines under way at the same time are held in memory whole, so that a few large ones are enough. */
const MOST_UNDER_WAY = 8_000_000;

/** The lines of a JSONL file, or of standard input for "-"; empty lines are passed over, bad ones say so. */
export async function* jsonLines(file: string): AsyncGenerator<JsonLine> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const line of linesOf(input.setEncoding('utf8'))) {
    number += 1;
    if (line.trim() !== '') yield { ...parseLine(line, number), size: line.length };
  }
}

/** Not by node:readline, which reads a thousand lines ahead of whoever takes them. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    const [end = '', ...begun] = chunk.split('\n');
    pieces.push(end);
    for (const begin of begun) {
      yield pieces.join('');
      pieces = [begin];
    }
  }
  yield pieces.join('');
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

/**
 * Maps an async sequence with so many at work at once, fewer where they are large, and gives the results in the order
 * of their sources.
 */
export async function* inOrder<In extends { readonly size?: number }, Out>(
  source: AsyncIterable<In>,
  atOnce: number,
  map: (value: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underWay: { readonly result: Promise<Out>; readonly size: number }[] = [];
  let total = 0;
  for await (const value of source) {
    const { size = 0 } = value;
    while (underWay.length > 0 && (underWay.length >= atOnce || total + size > MOST_UNDER_WAY)) {
      const next = underWay.shift();
      total -= next?.size ?? 0;
      if (next !== undefined) yield next.result;
    }
    const result = map(value);
    // The consumer sees a failure when its turn comes; until then it must not count as unhandled.
    result.catch(() => {});
    underWay.push({ result, size });
    total += size;
  }
  for (const { result } of underWay) yield await result;
}
