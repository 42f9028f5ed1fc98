import { constants, gunzipSync } from 'node:zlib';

/** The file signature of gzip (RFC 1952 §2.3.1) with its only method. */
const GZIP = [0x1f, 0x8b, 0x08];

/**
 * Opens a document that is a gzip file itself (`sitemap.xml.gz`), one layer and at most `maxBytes`; like browsers it
 * keeps what comes before a missing end. Everything else is given back as it is.
 */
export function unpackFeed(body: Uint8Array, maxBytes: number): Uint8Array {
  if (!GZIP.every((byte, at) => body[at] === byte)) return body;
  try {
    return gunzipSync(body, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxBytes });
  } catch (cause) {
    const why = isTooLarge(cause)
      ? `larger than ${maxBytes / 1_000_000} MB when unpacked`
      : 'a gzip file that cannot be unpacked';
    throw new Error(`feed: ${why}`, { cause });
  }
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
