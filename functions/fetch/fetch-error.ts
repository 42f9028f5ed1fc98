/**
 * Why a fetch brought nothing. `permanent`: asking again soon is useless (404, 410, refused address, too large,
 * not a page); `transient`: the next try may do better (time limit, 5xx, 429, no connection); `later`: nobody was
 * asked, because it is not that server's turn yet, so it counts as no try at all.
 */
export type FetchFailure = 'permanent' | 'transient' | 'later';

interface FetchErrorDetails {
  readonly failure: FetchFailure;
  /** A short phrase people read in the digest and the feed list, e.g. "HTTP 403" or "no answer within 20 s". */
  readonly reason: string;
  readonly status?: number;
  /** How long to leave that server alone, where it said so (RFC 9110 §10.2.3) or its turn is known. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** The one error a Fetcher throws; callers decide by `failure`, never by the message. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly failure: FetchFailure;
  readonly reason: string;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(url: string, { failure, reason, status, retryAfterMs, cause }: FetchErrorDetails) {
    super(`fetch: ${url}: ${reason}`, { cause });
    this.failure = failure;
    this.reason = reason;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
