import type { Fetched } from '../fetch/fetcher.ts';
import type { FeedState } from './feed.ts';
import { rhythmAt } from './rhythm.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Some servers send the same tag after changes, so the whole document is asked for now and then. */
const WHOLE_EVERY_MS = 7 * DAY_MS;
const WHOLE_AT_MOST_EVERY_MS = DAY_MS;
/** So many items should have come: a silence like that is one in four hundred. */
const SUSPICIOUS_ITEMS = 6;
const MISTRUST_MS = 30 * DAY_MS;

type Validators = Pick<FeedState, 'etag' | 'lastModified'>;

/**
 * The validators to send back, byte for byte (RFC 9110 §13.1). None when the last whole document is 7 days old, or a
 * day and the feed has been silent for longer than its rhythm makes likely, or when they were found to lie.
 */
export function validatorsToSend(state: FeedState, now: Date): Validators {
  const { etag, lastModified, mistrustUntil, lastWhole } = state;
  if (mistrustUntil !== undefined && Date.parse(mistrustUntil) > now.getTime()) return {};
  const ageMs = now.getTime() - Date.parse(lastWhole ?? '');
  // A time that is missing must ask for the whole, too.
  if (!(ageMs < WHOLE_EVERY_MS)) return {};
  if (ageMs >= WHOLE_AT_MOST_EVERY_MS && isSuspiciouslySilent(state, now)) return {};
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}

function isSuspiciouslySilent({ rhythm }: FeedState, now: Date): boolean {
  if (rhythm === undefined) return false;
  const { hours, days } = rhythmAt(rhythm, now);
  const perDay = hours.reduce((total, count) => total + count, 0) / Math.max(days, 1);
  return (perDay * (now.getTime() - Date.parse(rhythm.lastItem))) / DAY_MS > SUSPICIOUS_ITEMS;
}

interface Answered {
  readonly state: FeedState;
  readonly fetched: Fetched;
  /** Whether its items are others than before, or in other words. */
  readonly hasNews: boolean;
  readonly now: Date;
}

/**
 * What is known of a feed's validators after an answer. Where they stayed the same while the items did not, none are
 * sent for 30 days: the hash of the document still saves the reading.
 */
export function validatorsAfter({ state, fetched, hasNews, now }: Answered): Partial<FeedState> {
  const { headers, status } = fetched;
  const isWhole = status !== 304;
  const etag = headers.etag ?? (isWhole ? undefined : state.etag);
  const lastModified = headers['last-modified'] ?? (isWhole ? undefined : state.lastModified);
  const lied =
    isWhole && hasNews && isSame(state, { ...(etag && { etag }), ...(lastModified && { lastModified }) });
  const mistrustUntil = lied ? new Date(now.getTime() + MISTRUST_MS).toISOString() : state.mistrustUntil;
  const lastWhole = isWhole ? now.toISOString() : state.lastWhole;
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(lastWhole === undefined ? {} : { lastWhole }),
    ...(mistrustUntil === undefined ? {} : { mistrustUntil }),
  };
}

/** Whether a server would compare them as equal: by the tag where there is one (RFC 9110 §13.1.3), else by the date. */
function isSame(was: Validators, is: Validators): boolean {
  if (is.etag !== undefined || was.etag !== undefined) return is.etag === was.etag;
  return is.lastModified !== undefined && is.lastModified === was.lastModified;
}
