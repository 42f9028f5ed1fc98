import { retryAfterMs } from './retry-after.ts';

const UNSAID_MS = 15 * 60_000;
const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

interface Refusal {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly now: Date;
}

/**
 * How long to leave a whole host alone after an answer, in ms; undefined when it did not ask for that. A 429 without
 * a usable Retry-After means 15 minutes, a 503 without one only that this try failed (RFC 6585 §4, RFC 9110 §15.6.4).
 */
export function hostPauseMs({ status, retryAfter, now }: Refusal): number | undefined {
  if (status === TOO_MANY_REQUESTS) return retryAfterMs(retryAfter, now) ?? UNSAID_MS;
  return status === UNAVAILABLE ? retryAfterMs(retryAfter, now) : undefined;
}
