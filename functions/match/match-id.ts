import { createHash } from 'node:crypto';

/** The id of the match kept for a canonical URL: 22 characters, the same wherever it is computed. */
export function matchId(canonicalUrl: string): string {
  return createHash('sha256').update(canonicalUrl).digest('base64url').slice(0, 22);
}
