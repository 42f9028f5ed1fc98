import type { Fetched } from '../fetch/fetcher.ts';

/** A page as it came, from the address that answered in the end. */
export type ReceivedPage = Pick<Fetched, 'url' | 'status' | 'headers' | 'body'>;

/** Keeps pages as received, so that what was found still convinces when the page is gone. */
export interface PageArchive {
  /**
   * Keeps the bytes (gzip) under their SHA-256, with final URL, status, headers and time beside them, and gives
   * back that hash in hex. Keeping the same bytes again changes nothing.
   */
  keep(page: ReceivedPage, receivedAt: Date): Promise<string>;
}
