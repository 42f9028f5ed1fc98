import { FetchError } from '../fetch/fetch-error.ts';
import type { FeedUnreadable } from './feed-unreadable.ts';

/**
 * How a feed fails: `passing` (time heals it), `unreadable` (the document is no feed), `refused` (401, 403, 451 and
 * the like, or an address we do not ask), `missing` (404), `gone` (410).
 */
export type FailureKind = 'passing' | 'unreadable' | 'refused' | 'missing' | 'gone';

/** The kind of a failure, by its class and status and never by its words. */
export function failureKind(error: FetchError | FeedUnreadable): FailureKind {
  if (!(error instanceof FetchError)) return 'unreadable';
  if (error.failure !== 'permanent') return 'passing';
  if (error.status === 404) return 'missing';
  return error.status === 410 ? 'gone' : 'refused';
}
