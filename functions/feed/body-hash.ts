import { createHash } from 'node:crypto';

/** The first 22 characters of the base64url SHA-256 of a document: the same bytes need not be read twice. */
export const bodyHash = (body: Uint8Array): string =>
  createHash('sha256').update(body).digest('base64url').slice(0, 22);
