import type { FetchFailure } from './fetch-error.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** 408 Request Timeout, 425 Too Early, 429 Too Many Requests: the ones of the 400 class that time heals. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

type StatusOutcome = 'ok' | 'unchanged' | 'redirect' | FetchFailure;

/** What a status code means for us (RFC 9110 §15). A 304 counts as unchanged only when validators were sent. */
export function statusOutcome(status: number, wasConditional: boolean): StatusOutcome {
  if (status >= 200 && status < 300) return 'ok';
  if (status === 304) return wasConditional ? 'unchanged' : 'transient';
  if (REDIRECTS.has(status)) return 'redirect';
  if (PASSING.has(status) || (status >= 500 && status < 600)) return 'transient';
  return 'permanent';
}
