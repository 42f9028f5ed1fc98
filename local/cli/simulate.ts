import { HttpFetcher } from '../../functions/adapters/http-fetcher.ts';
import { FetchError } from '../../functions/fetch/fetch-error.ts';
import { simulatedDial, simulatedResolver, toSimulatedRow } from '../fetching/simulated-world.ts';
import { DEFAULT_CONTACT } from '../options.ts';
import { inOrder, type JsonLine, jsonLines } from './json-lines.ts';
import { printLine } from './print.ts';

const AT_ONCE = 8;

interface Simulated {
  readonly id: unknown;
  readonly outcome: 'allow' | 'refuse';
  /** The addresses that would have been connected to, in order. */
  readonly dialled: readonly string[];
  readonly reason: string;
}

/**
 * Fetches the address of each line with the real fetcher in the world that the line describes, without opening any
 * connection; prints a line each in the same order. Says whether all could be read as rows.
 */
export async function simulateLines(file: string, allowedOrigins: readonly string[]): Promise<boolean> {
  let fine = true;
  const simulate = (line: JsonLine) => simulateLine(line, allowedOrigins);
  for await (const result of inOrder(jsonLines(file), AT_ONCE, simulate)) {
    if ('error' in result) fine = false;
    await printLine(result);
  }
  return fine;
}

async function simulateLine(
  line: JsonLine,
  allowedOrigins: readonly string[],
): Promise<Simulated | { readonly id: unknown; readonly error: string }> {
  if ('error' in line) return { id: null, error: line.error };
  const row = toSimulatedRow(line.value);
  if (typeof row === 'string') {
    return { id: line.value.id ?? null, error: `line ${line.number}: ${row}` };
  }
  const dialled: string[] = [];
  const fetcher = new HttpFetcher({
    contact: DEFAULT_CONTACT,
    allowedOrigins,
    resolve: simulatedResolver(row),
    dial: simulatedDial(row, dialled),
  });
  try {
    const { status, url } = await fetcher.get({ kind: 'page', url: row.url });
    return { id: row.id, outcome: 'allow', dialled, reason: `HTTP ${status} from ${url}` };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { id: row.id, outcome: 'refuse', dialled, reason: error.reason };
  } finally {
    await fetcher.close();
  }
}
