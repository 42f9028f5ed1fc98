import { pageIdentity } from '../fetch/page-identity.ts';
import type { Match } from './match.ts';

const PIECE_LETTERS = 8;
const LEAST_SHARED = 0.1;

/**
 * Whether two findings of one canonical URL are evidently two articles, because a site names the same page as the
 * canonical one of all: read from two different pages, of whose texts next to nothing is the same. Syndicated copies,
 * AMP pages and later versions share most of their text.
 */
export function isOtherArticle(kept: Match, found: Match): boolean {
  if (kept.readFrom !== 'page' || found.readFrom !== 'page') return false;
  if (pageIdentity(kept.url) === pageIdentity(found.url)) return false;
  return shareInCommon(piecesOf(kept.excerpt), piecesOf(found.excerpt)) < LEAST_SHARED;
}

/** All runs of eight letters: a measure that needs no spaces between words. */
function piecesOf(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const count = Math.max(0, letters.length - PIECE_LETTERS + 1);
  return new Set(Array.from({ length: count }, (_, at) => letters.slice(at, at + PIECE_LETTERS)));
}

function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 1;
  return [...fewer].filter((piece) => more.has(piece)).length / fewer.size;
}
