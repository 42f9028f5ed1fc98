import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { FetchError } from '../fetch/fetch-error.ts';
import { byteSize } from './fetch-limits.ts';

type Decode = (bytes: Uint8Array, maxOutputLength: number) => Promise<Uint8Array>;

/** Servers forget the end of a compressed stream; like browsers, we keep what came before it. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };

const gzip: Decode = (bytes, maxOutputLength) => promisify(gunzip)(bytes, { ...LENIENT, maxOutputLength });

/** "deflate" is zlib by the standard (RFC 9110 §8.4.1.2) and bare deflate by some servers; the first byte tells. */
const deflate: Decode = (bytes, maxOutputLength) => {
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8;
  return promisify(isZlib ? inflate : inflateRaw)(bytes, { ...LENIENT, maxOutputLength });
};

const brotli: Decode = (bytes, maxOutputLength) =>
  promisify(brotliDecompress)(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength });

const DECODERS: ReadonlyMap<string, Decode> = new Map([
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['deflate', deflate],
  ['br', brotli],
]);

interface EncodedBody {
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The Content-Encoding header. */
  readonly encoding: string | undefined;
  readonly maxBodyBytes: number;
}

/** Opens one layer of gzip, deflate or Brotli, and stops as soon as the result would be too large. */
export async function decodeBody({ url, bytes, encoding, maxBodyBytes }: EncodedBody): Promise<Uint8Array> {
  const decode = decoderOf(url, encoding);
  if (bytes.length === 0 || decode === undefined) return bytes;
  try {
    return await decode(bytes, maxBodyBytes);
  } catch (cause) {
    if (isTooLarge(cause)) {
      const reason = `larger than ${byteSize(maxBodyBytes)} after decompression`;
      throw new FetchError(url, { failure: 'permanent', reason, cause });
    }
    throw new FetchError(url, { failure: 'transient', reason: 'body cannot be decompressed', cause });
  }
}

/** The decoder for a Content-Encoding header, none for a plain body; refuses what we did not ask for. */
export function decoderOf(url: string, encoding: string | undefined): Decode | undefined {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  const [layer, second] = layers;
  if (layer === undefined) return undefined;
  const decode = DECODERS.get(layer);
  if (decode !== undefined && second === undefined) return decode;
  const what =
    second === undefined ? `content encoding ${layer.slice(0, 20)}` : 'more than one content encoding';
  throw new FetchError(url, { failure: 'permanent', reason: `refused: ${what}` });
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
