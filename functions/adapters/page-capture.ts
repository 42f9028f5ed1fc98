import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ReceivedPage } from '../archive/page-archive.ts';

/** A page as an archive keeps it: two files, the first of them shared by all captures of the same bytes. */
export interface PageCapture {
  /** SHA-256 of the bytes as received, hex. */
  readonly sha256: string;
  /** The bytes, gzip: pages/ab/HASH.gz */
  readonly page: { readonly path: string; readonly bytes: Uint8Array };
  /** Address, status, headers, time, hash and length as JSON: pages/ab/HASH.TIME.ADDRESS.json */
  readonly record: { readonly path: string; readonly bytes: Uint8Array };
}

const compress = promisify(gzip);

const sha256Of = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** Lays a page out as its two files; the same page received at the same time gives the same files. */
export async function pageCapture(fetched: ReceivedPage, receivedAt: Date): Promise<PageCapture> {
  const sha256 = sha256Of(fetched.body);
  const { url, status, headers } = fetched;
  const at = receivedAt.toISOString();
  const record = { url, status, headers, receivedAt: at, sha256, length: fetched.body.byteLength };
  const stem = `pages/${sha256.slice(0, 2)}/${sha256}`;
  // Colons are not for file names everywhere.
  const name = `${at.replaceAll(':', '-')}.${sha256Of(url).slice(0, 8)}`;
  return {
    sha256,
    page: { path: `${stem}.gz`, bytes: await compress(fetched.body) },
    record: { path: `${stem}.${name}.json`, bytes: Buffer.from(`${JSON.stringify(record, null, 2)}\n`) },
  };
}
