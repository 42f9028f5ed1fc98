import { type Command, Option } from 'commander';
import { HttpFetcher } from '../../functions/adapters/http-fetcher.ts';
import { PoliteGate } from '../../functions/adapters/polite-gate.ts';
import { mediaType } from '../../functions/fetch/acceptable-type.ts';
import { FetchError } from '../../functions/fetch/fetch-error.ts';
import type { Fetched, FetchRequest } from '../../functions/fetch/fetcher.ts';
import { recogniseText } from '../../functions/fetch/recognise-text.ts';
import { withAllowHint } from '../allow-hint.ts';
import { MemoryHostTurns } from '../fetching/memory-host-turns.ts';
import { MemoryRobotsStore } from '../fetching/memory-robots-store.ts';
import { DEFAULT_CONTACT, origin } from '../options.ts';
import { print, printJson } from './print.ts';
import { simulateLines } from './simulate.ts';

interface FetchOptions {
  readonly kind: Exclude<FetchRequest['kind'], 'robots'>;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly simulate?: boolean;
  readonly contact: string;
  readonly allowOrigin: readonly string[];
}

/** What `cw fetch` says of one address. */
export type FetchReport =
  | { readonly ok: true; readonly tookMs: number; readonly kind: string; readonly answer: AnswerReport }
  | { readonly ok: false; readonly tookMs: number; readonly kind: string; readonly failure: FailureReport };

interface AnswerReport extends Pick<Fetched, 'url' | 'status' | 'redirects'> {
  readonly type: string;
  readonly charset: string;
  /** Whether the charset was neither declared nor plain from the bytes. */
  readonly isCharsetGuessed: boolean;
  readonly wireBytes: number | undefined;
  readonly bodyBytes: number;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

type FailureReport = Pick<FetchError, 'failure' | 'reason' | 'status' | 'retryAfterMs'>;

/** `cw fetch`: one address as the pipeline would fetch it, or rows of worlds in which nothing is connected to. */
export function addFetchCommand(cw: Command, fail: () => void): void {
  cw.command('fetch [url-or-file]')
    .description('fetch one address as the pipeline would: guard, limits, manners')
    .addOption(
      new Option('--kind <kind>', 'what is expected there').choices(['page', 'feed']).default('page'),
    )
    .option('--json', 'for machines')
    .option('--contact <url>', 'page or address told to publishers', DEFAULT_CONTACT)
    .option('--allow-origin <origin>', 'may be fetched although not public (repeatable)', origin, [])
    .option('--jsonl', 'with --simulate: read lines from a file, or from standard input')
    .option(
      '--simulate',
      'lines {"id","url","dns"?,"redirects"?,"status"?}: the same code, but no connection',
    )
    .action(async (given: string | undefined, options: FetchOptions, command: Command) => {
      if (options.jsonl !== options.simulate) command.error('error: --jsonl and --simulate go together');
      const isFine = options.simulate
        ? await simulateLines(given ?? '-', options.allowOrigin)
        : await fetchOne(given ?? command.error('error: which address?'), options);
      if (!isFine) fail();
    });
}

async function fetchOne(url: string, options: FetchOptions): Promise<boolean> {
  const report = await reportOf(url, options);
  await (options.json ? printJson(report) : print(report.ok ? answerText(report) : failureText(report, url)));
  return report.ok;
}

async function reportOf(url: string, { kind, contact, allowOrigin }: FetchOptions): Promise<FetchReport> {
  const now = (): Date => new Date();
  const gate = new PoliteGate({ turns: new MemoryHostTurns(), robots: new MemoryRobotsStore(), now });
  const fetcher = new HttpFetcher({ contact, allowedOrigins: allowOrigin, gate });
  const began = performance.now();
  const tookMs = (): number => Math.round(performance.now() - began);
  try {
    const answer = toReport(await fetcher.get({ url, kind }));
    return { ok: true, tookMs: tookMs(), kind, answer };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const { failure, reason, status, retryAfterMs } = error;
    return { ok: false, tookMs: tookMs(), kind, failure: { failure, reason, status, retryAfterMs } };
  } finally {
    await fetcher.close();
  }
}

function toReport({ url, status, redirects, headers, body, wireBytes }: Fetched): AnswerReport {
  const { charset, isGuess } = recogniseText(body, declaredCharsets(headers['content-type'], body));
  return {
    url,
    status,
    redirects,
    type: mediaType(headers['content-type']) || 'none',
    charset,
    isCharsetGuessed: isGuess,
    wireBytes,
    bodyBytes: body.length,
    etag: headers.etag,
    lastModified: headers['last-modified'],
  };
}

const DECLARED = /(?:charset=|encoding=)["']?([\w.:-]{1,40})/i;
/** Where a document may declare its charset. */
const HEAD_BYTES = 4_096;

function declaredCharsets(contentType: string | undefined, body: Uint8Array): (string | undefined)[] {
  const head = Buffer.from(body.subarray(0, HEAD_BYTES)).toString('latin1');
  return [contentType ?? '', head].map((text) => DECLARED.exec(text)?.[1]);
}

function answerText({ tookMs, answer }: Extract<FetchReport, { ok: true }>): string {
  const { url, status, redirects, type, charset, wireBytes, bodyBytes, etag, lastModified } = answer;
  const certainty = answer.isCharsetGuessed ? ' (guessed)' : '';
  return rows([
    ['status', `HTTP ${status}`],
    ['address', url],
    ...redirects.map((hop): Row => ['redirect', `${hop.status} from ${hop.from}`]),
    ['type', type],
    ['charset', charset + certainty],
    ['size', `${bodyBytes} bytes, from ${wireBytes ?? bodyBytes} that travelled`],
    ['etag', etag ?? 'none'],
    ['last modified', lastModified ?? 'none'],
    ['took', `${tookMs} ms`],
  ]);
}

function failureText({ tookMs, failure }: Extract<FetchReport, { ok: false }>, url: string): string {
  const retry = failure.retryAfterMs;
  return rows([
    ['not fetched', withAllowHint(failure.reason, url)],
    ['failure', failure.failure],
    ...(retry === undefined ? [] : [['ask again', `in ${Math.ceil(retry / 1_000)} s`] satisfies Row]),
    ['took', `${tookMs} ms`],
  ]);
}

type Row = readonly [name: string, value: string];

/** Strangers' control characters are not shown. */
const rows = (lines: readonly Row[]): string =>
  lines
    .map(([name, value]) => `${`${name}:`.padEnd(15)}${value.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}\n`)
    .join('');
