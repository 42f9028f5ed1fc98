import { createHash } from 'node:crypto';
import { pageIdentity } from '../fetch/page-identity.ts';

/**
 * The id of the match kept for a canonical URL: 22 characters, the same wherever it is computed, and for the AMP and
 * mobile addresses of a page that does not name its canonical one.
 */
export function matchId(canonicalUrl: string): string {
  return createHash('sha256').update(pageIdentity(canonicalUrl)).digest('base64url').slice(0, 22);
}
