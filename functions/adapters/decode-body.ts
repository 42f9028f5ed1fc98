import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { FetchError } from '../fetch/fetch-error.ts';
import { type ContentCoding, unopened } from './content-coding.ts';
import { byteSize } from './fetch-limits.ts';

interface Inflating {
  readonly maxOutputLength: number;
  /** Whether what came is taken, though the stream does not end. */
  readonly isLenient: boolean;
}
type Decode = (bytes: Uint8Array, how: Inflating) => Promise<Uint8Array>;

const flush = (isLenient: boolean, lenient: number): { readonly finishFlush?: number } =>
  isLenient ? { finishFlush: lenient } : {};

const gzip: Decode = (bytes, { maxOutputLength, isLenient }) =>
  promisify(gunzip)(bytes, { maxOutputLength, ...flush(isLenient, constants.Z_SYNC_FLUSH) });

/** "deflate" is zlib by the standard (RFC 9110 §8.4.1.2) and bare deflate by some servers; the first byte tells. */
const deflate: Decode = (bytes, { maxOutputLength, isLenient }) => {
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8;
  const options = { maxOutputLength, ...flush(isLenient, constants.Z_SYNC_FLUSH) };
  return promisify(isZlib ? inflate : inflateRaw)(bytes, options);
};

const brotli: Decode = (bytes, { maxOutputLength, isLenient }) =>
  promisify(brotliDecompress)(bytes, {
    maxOutputLength,
    ...flush(isLenient, constants.BROTLI_OPERATION_FLUSH),
  });

const DECODERS = { gzip, deflate, br: brotli } as const;

interface EncodedBody {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly coding: ContentCoding | undefined;
  readonly maxBodyBytes: number;
  /** Whether we ourselves stopped reading before the end. */
  readonly isCut: boolean;
}

/**
 * Opens one layer of gzip, deflate or Brotli, and stops as soon as the result would be too large. The bytes are
 * believed before the label: gzip is opened even where none is declared, and plain text is taken as it is where
 * compression is. What breaks off in the middle is a transient failure; without the checksum at its end, which
 * servers forget, it is whole; what follows the end is ignored.
 */
export async function decodeBody(encoded: EncodedBody): Promise<Uint8Array> {
  const { url, bytes, coding } = encoded;
  if (isGzip(bytes)) {
    const opened = await open(gzip, encoded);
    if (isGzip(opened)) throw unopened(url, 'more than one content encoding');
    return opened;
  }
  if (bytes.length === 0 || coding === undefined || coding === 'gzip') return bytes;
  if (coding !== 'unknown') return openUnlessPlain(DECODERS[coding], encoded);
  if (isMarkup(bytes)) return bytes;
  throw unopened(url, 'a content encoding we do not know');
}

async function openUnlessPlain(decode: Decode, encoded: EncodedBody): Promise<Uint8Array> {
  try {
    return await open(decode, encoded);
  } catch (error) {
    const isPlain = error instanceof FetchError && error.failure === 'transient' && isMarkup(encoded.bytes);
    if (isPlain) return encoded.bytes;
    throw error;
  }
}

async function open(decode: Decode, { url, bytes, maxBodyBytes, isCut }: EncodedBody): Promise<Uint8Array> {
  const limit = { maxOutputLength: maxBodyBytes };
  try {
    return await decode(bytes, { ...limit, isLenient: isCut });
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      const reason = `larger than ${byteSize(maxBodyBytes)} after decompression`;
      throw new FetchError(url, { failure: 'permanent', reason, cause });
    }
    const isBrokenOff = code === 'Z_BUF_ERROR';
    const whole = isBrokenOff ? await withoutChecksum(bytes, maxBodyBytes) : undefined;
    if (whole !== undefined) return whole;
    const reason = isBrokenOff ? 'compressed body broken off' : 'body cannot be decompressed';
    throw new FetchError(url, { failure: 'transient', reason, cause });
  }
}

/** The body of a gzip or zlib stream whose data is whole, though its checksum is missing; undefined for any other. */
async function withoutChecksum(bytes: Uint8Array, maxOutputLength: number): Promise<Uint8Array | undefined> {
  const start = isGzip(bytes) ? gzipHeaderLength(bytes) : ZLIB_HEADER_LENGTH;
  try {
    return await promisify(inflateRaw)(bytes.subarray(start), { maxOutputLength });
  } catch {
    return undefined;
  }
}

const ZLIB_HEADER_LENGTH = 2;

/** RFC 1952 §2.3: ten bytes, then what the flags in the fourth announce. */
function gzipHeaderLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const text of [8, 16]) {
    if (flags & text) at = bytes.indexOf(0, at) + 1;
  }
  return flags & 2 ? at + 2 : at;
}

/** RFC 1952 §2.3.1: two bytes of magic, and deflate as the only method there is. */
const isGzip = ([a, b, method]: Uint8Array): boolean => a === 0x1f && b === 0x8b && method === 8;

const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);
const MARKS: ReadonlySet<number | undefined> = new Set([0x3c, 0x7b]);

/** Whether the first thing besides blanks and a byte order mark is a `<` or a `{`, and no control characters follow. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512);
  const first = start.find((byte) => !BLANKS.has(byte));
  return MARKS.has(first) && !start.some((byte) => byte < 0x20 && !BLANKS.has(byte));
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
