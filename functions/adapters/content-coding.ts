import { FetchError } from '../fetch/fetch-error.ts';

/** One layer of compression that we can open; `unknown`: a label that may mean anything. */
export type ContentCoding = 'gzip' | 'deflate' | 'br' | 'unknown';

const CODINGS: ReadonlyMap<string, ContentCoding> = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
]);

/** What servers write for "as it is". */
const PLAIN: ReadonlySet<string> = new Set([
  '',
  'identity',
  'none',
  'binary',
  '8bit',
  '7bit',
  'utf-8',
  'utf8',
]);

/** Registered ways of compressing or enciphering that we did not ask for. */
const REFUSED: ReadonlySet<string> = new Set([
  'aes128gcm',
  'bzip2',
  'compress',
  'dcb',
  'dcz',
  'exi',
  'lzma',
  'pack200-gzip',
  'x-bzip2',
  'x-compress',
  'xz',
  'zstd',
]);

/**
 * What a Content-Encoding header says of a body, undefined where it is plain; refuses what we cannot open. A coding
 * named twice counts once, because proxies double headers; whether it was applied twice the bytes will tell.
 */
export function codingOf(url: string, header: string | undefined): ContentCoding | undefined {
  const layers = (header ?? '').toLowerCase().split(',', 50);
  const labels = [...new Set(layers.map((layer) => layer.trim()))].filter((label) => !PLAIN.has(label));
  const codings = new Set(labels.map((label) => CODINGS.get(label) ?? 'unknown'));
  const refused = labels.find((label) => REFUSED.has(label));
  if (refused !== undefined) throw unopened(url, `content encoding ${refused}`);
  if (codings.size > 1) throw unopened(url, 'more than one content encoding');
  const [coding] = codings;
  return coding;
}

/** The error for a body that is encoded in a way we do not open. */
export const unopened = (url: string, what: string): FetchError =>
  new FetchError(url, { failure: 'permanent', reason: `refused: ${what}` });
