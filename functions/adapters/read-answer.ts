import type { Dispatcher } from 'undici';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Fetched } from '../fetch/fetcher.ts';
import { codingOf } from './content-coding.ts';
import { decodeBody } from './decode-body.ts';
import { type BodyLimits, byteSize } from './fetch-limits.ts';

export type Answer = Dispatcher.ResponseData;

/** Header names in lower case as undici gives them, repeated headers joined; one character a byte. */
export const flatHeaders = (headers: Answer['headers']): Fetched['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

/**
 * Reads and opens a body, counting its bytes as they travel and after decompression: undici counts neither for us.
 * What its headers already rule out is refused before any of it is read.
 */
export async function readAnswer(
  url: string,
  answer: Answer,
  limits: BodyLimits,
): Promise<{ readonly body: Uint8Array; readonly wireBytes: number }> {
  const { maxWireBytes, maxBodyBytes, overflow } = limits;
  const headers = flatHeaders(answer.headers);
  const coding = codingOf(url, headers['content-encoding']);
  const isTooLong = Number(headers['content-length'] ?? 0) > maxWireBytes;
  if (isTooLong && overflow !== 'cut') throw tooLarge(url, maxWireBytes);
  const { bytes, isCut } = await wireBytes(answer.body, maxWireBytes);
  if (isCut && overflow !== 'cut') throw tooLarge(url, maxWireBytes);
  return { body: await decodeBody({ url, bytes, coding, maxBodyBytes, isCut }), wireBytes: bytes.length };
}

async function wireBytes(
  body: Answer['body'],
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly isCut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes: Uint8Array = chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > maxBytes) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), isCut: size > maxBytes };
}

const tooLarge = (url: string, maxBytes: number): FetchError =>
  new FetchError(url, { failure: 'permanent', reason: `larger than ${byteSize(maxBytes)}` });

/** Drops what is left of an answer, together with its connection. */
export function discardAnswer({ body }: Answer): void {
  body.on('error', () => undefined);
  body.destroy();
}
