/**
 * Why a fetch brought nothing. `permanent`: asking again soon is useless (404, 410, refused address, too large,
 * not a page); `transient`: the next try may do better (time limit, 5xx, 429, no connection).
 */
export type FetchFailure = 'permanent' | 'transient';

interface FetchErrorDetails {
  readonly failure: FetchFailure;
  /** A short phrase people read in the digest and the feed list, e.g. "HTTP 403" or "no answer within 20 s". */
  readonly reason: string;
  readonly status?: number;
  readonly cause?: unknown;
}

/** The one error a Fetcher throws; callers decide by `failure`, never by the message. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly failure: FetchFailure;
  readonly reason: string;
  readonly status: number | undefined;

  constructor(url: string, { failure, reason, status, cause }: FetchErrorDetails) {
    super(`fetch: ${url}: ${reason}`, { cause });
    this.failure = failure;
    this.reason = reason;
    this.status = status;
  }
}
