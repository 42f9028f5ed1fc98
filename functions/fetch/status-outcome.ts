import type { FetchFailure } from './fetch-error.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/**
 * What may be otherwise the next time: 408 Request Timeout, 425 Too Early, 429 Too Many Requests, and successes
 * without a document: 202 (which firewalls send with a riddle for browsers), 204, 205.
 */
const PASSING: ReadonlySet<number> = new Set([202, 204, 205, 408, 425, 429]);

type StatusOutcome = 'ok' | 'unchanged' | 'unasked' | 'redirect' | Exclude<FetchFailure, 'later'>;

/** What a status code means for us (RFC 9110 §15). A 304 is `unchanged` only when validators were sent. */
export function statusOutcome(status: number, wasConditional: boolean): StatusOutcome {
  if (PASSING.has(status) || (status >= 500 && status < 600)) return 'transient';
  if (status >= 200 && status < 300) return 'ok';
  if (status === 304) return wasConditional ? 'unchanged' : 'unasked';
  return REDIRECTS.has(status) ? 'redirect' : 'permanent';
}
