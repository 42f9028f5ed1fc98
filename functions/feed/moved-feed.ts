import type { Fetched } from '../fetch/fetcher.ts';
import type { FeedState } from './feed.ts';

const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const BELIEVED_TIMES = 3;
const BELIEVED_MS = 48 * 3_600_000;

type Moves = Pick<FeedState, 'moving' | 'movedTo'>;

/**
 * What is known of a feed's moves after a reading. An address is learnt when three readings in a row, over 48 h at
 * least, were sent on to the same one by permanent redirects only (301, 308: RFC 9110 §15.4) and found a feed there;
 * never one that is less safe than the address asked.
 */
export function movesAfter({ movedTo, moving }: Moves, fetched: Fetched, now: Date): Moves {
  const asked = fetched.redirects[0]?.from;
  const stays: Moves = movedTo === undefined ? {} : { movedTo };
  const isForGood = fetched.redirects.every(({ status }) => PERMANENT.has(status));
  if (asked === undefined || !isForGood || isLessSafe(asked, fetched.url)) return stays;
  const isSame = moving?.to === fetched.url;
  const since = isSame ? moving.since : now.toISOString();
  const times = isSame ? moving.times + 1 : 1;
  const isBelieved = times >= BELIEVED_TIMES && now.getTime() - Date.parse(since) >= BELIEVED_MS;
  return isBelieved ? { movedTo: fetched.url } : { ...stays, moving: { to: fetched.url, since, times } };
}

const isLessSafe = (from: string, to: string): boolean =>
  from.startsWith('https:') && !to.startsWith('https:');
