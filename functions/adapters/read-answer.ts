import type { Dispatcher } from 'undici';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Fetched } from '../fetch/fetcher.ts';
import { decodeBody, decoderOf } from './decode-body.ts';
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
export async function readAnswer(url: string, answer: Answer, limits: BodyLimits): Promise<Uint8Array> {
  const { maxWireBytes, maxBodyBytes } = limits;
  const headers = flatHeaders(answer.headers);
  const encoding = headers['content-encoding'];
  decoderOf(url, encoding);
  if (Number(headers['content-length'] ?? 0) > maxWireBytes) throw tooLarge(url, maxWireBytes);
  const bytes = await wireBytes(url, answer.body, maxWireBytes);
  return decodeBody({ url, bytes, encoding, maxBodyBytes });
}

async function wireBytes(url: string, body: Answer['body'], maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(url, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (url: string, maxBytes: number): FetchError =>
  new FetchError(url, { failure: 'permanent', reason: `larger than ${byteSize(maxBytes)}` });

/** Drops what is left of an answer, together with its connection. */
export function discardAnswer({ body }: Answer): void {
  body.on('error', () => undefined);
  body.destroy();
}
