import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { WorkerFeedParser } from '../../functions/adapters/worker-feed-parser.ts';
import type { FeedDocument, FeedParser } from '../../functions/feed/feed-parser.ts';
import { FeedUnreadable } from '../../functions/feed/feed-unreadable.ts';
import type { ParsedFeed, Repair } from '../../functions/feed/item.ts';
import { isUrl } from '../../functions/fetch/is-url.ts';
import { undoDoubleEncoding } from '../../functions/fetch/undo-double-encoding.ts';
import { buildWorkers } from '../readers.ts';
import { inOrder, type JsonLine, jsonLines } from './json-lines.ts';
import { cut, print, printJson, printLine, table } from './print.ts';
import { readInput } from './read-input.ts';

/** An address for feeds that come without one; `.invalid` never names anything (RFC 2606). */
const NO_ADDRESS = 'https://feed.invalid/';
const MOST_AT_ONCE = 4;

interface ParseOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** `cw feeds parse`: tries the feed reader on documents, without a data folder. */
export function addParseCommand(feeds: Command, fail: () => void): void {
  feeds
    .command('parse [file]')
    .description('print the items of one feed document and what was wrong with it ("-" is standard input)')
    .option('--url <url>', 'address of the feed, for relative links')
    .option('--json', 'for machines')
    .option(
      '--jsonl',
      'many documents: lines {"file","bodyBase64","content_type","base"} in, a line each out',
    )
    .action(async (file: string | undefined, { url, json, jsonl }: ParseOptions, command: Command) => {
      if (jsonl === true) {
        if (!(await parseLines(file ?? '-'))) fail();
        return;
      }
      if (file === undefined) command.error("error: missing required argument 'file'", { exitCode: 2 });
      await parseFile(file, { url: url ?? NO_ADDRESS, json: json === true });
    });
}

async function parseFile(
  file: string,
  { url, json }: { readonly url: string; readonly json: boolean },
): Promise<void> {
  const body = await readInput(file);
  const parsers = await openFeedParsers();
  try {
    const { items, repairs, ...feed } = await parsers.parse({ body, url });
    if (json) return await printJson({ items, feed, repairs });
    await print(itemsText(items) + repairsText(repairs));
  } finally {
    await parsers.close();
  }
}

/** Parses each line's document, a line each in the same order; says whether all lines were rows. */
async function parseLines(file: string): Promise<boolean> {
  const parsers = await openFeedParsers();
  let fine = true;
  try {
    const results = inOrder(jsonLines(file), parsers.count * 2, (line) => parseLine(line, parsers));
    for await (const { isRow, ...result } of results) {
      fine &&= isRow;
      await printLine(result);
    }
  } finally {
    await parsers.close();
  }
  return fine;
}

async function parseLine(line: JsonLine, parser: FeedParser) {
  if ('error' in line) return { isRow: false, file: null, error: line.error };
  const file = line.value.file ?? null;
  const document = documentOf(line.value);
  if (document === undefined) return { isRow: false, file, error: `line ${line.number}: no bodyBase64` };
  try {
    const { items } = await parser.parse(document);
    return { isRow: true, file, items };
  } catch (error) {
    if (!(error instanceof FeedUnreadable)) throw error;
    return { isRow: true, file, error: error.message };
  }
}

function documentOf({ bodyBase64, content_type: type, base }: JsonRow): FeedDocument | undefined {
  if (typeof bodyBase64 !== 'string') return undefined;
  const url = typeof base === 'string' && isUrl(base) ? base : NO_ADDRESS;
  const body = Buffer.from(bodyBase64, 'base64');
  return { url, body, ...(typeof type === 'string' && { contentType: type }) };
}

type JsonRow = Readonly<Record<string, unknown>>;

interface FeedParsers extends FeedParser {
  /** How many documents are parsed at the same time. */
  readonly count: number;
  close(): Promise<void>;
}

/** As many parsers as there are cores, up to four, taking documents in turn. */
async function openFeedParsers(): Promise<FeedParsers> {
  const bundle = join(await buildWorkers(), 'feed-worker.mjs');
  const count = Math.min(availableParallelism(), MOST_AT_ONCE);
  const parsers = Array.from({ length: count }, () => new WorkerFeedParser(bundle));
  let turn = 0;
  return {
    count,
    parse: (document: FeedDocument): Promise<ParsedFeed> => {
      turn += 1;
      const parser = parsers[turn % count];
      if (parser === undefined) throw new Error('local: no feed parser');
      return parser.parse(document);
    },
    close: async () => {
      await Promise.all(parsers.map((parser) => parser.close()));
    },
  };
}

function itemsText(items: ParsedFeed['items']): string {
  const rows = items.map(({ published, title, link }) => [
    published?.slice(0, 16) ?? 'undated',
    cut(undoDoubleEncoding(title), 70),
    link ?? '',
  ]);
  return table(['PUBLISHED', 'TITLE', 'LINK'], rows);
}

function repairsText(repairs: readonly Repair[]): string {
  if (repairs.length === 0) return '\nNothing in this document had to be put right.\n';
  const lines = repairs.map(({ name, meaning, times }) => `  ${times} × ${meaning} (${name})\n`);
  return `\nPut right in this document:\n${lines.join('')}`;
}
