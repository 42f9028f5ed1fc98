import { isAcceptableType, mediaType } from './acceptable-type.ts';
import { FetchError } from './fetch-error.ts';
import type { Fetched, FetchRequest } from './fetcher.ts';
import { hostPauseMs } from './host-pause.ts';
import { redirectTarget } from './redirect-target.ts';
import { statusOutcome } from './status-outcome.ts';

interface AnswerHead extends Pick<Fetched, 'status' | 'headers'> {
  /** The address that was asked. */
  readonly url: URL;
  /** What was wanted, from the first address of the chain on. */
  readonly request: FetchRequest;
  readonly now: Date;
}

/**
 * Decides by status and headers, before any of the body is read, what to do with an answer: read it, take it as
 * unchanged, ask once more without conditions (a 304 that nobody asked for), ask the address it leads to, or give up
 * with the FetchError that says why.
 */
export function nextStep(
  answer: AnswerHead,
  allowedOrigins: ReadonlySet<string>,
): 'read' | 'unchanged' | 'unasked' | URL {
  const { url, status, headers, request } = answer;
  const wasConditional = request.etag !== undefined || request.lastModified !== undefined;
  const outcome = statusOutcome(status, wasConditional);
  if (outcome === 'redirect') {
    return redirectTarget({ from: url, location: headers.location, status }, allowedOrigins);
  }
  if (outcome === 'permanent' || outcome === 'transient') {
    const pauseMs = hostPauseMs({ status, retryAfter: headers['retry-after'], now: answer.now });
    const pause = pauseMs === undefined ? {} : { retryAfterMs: pauseMs };
    throw new FetchError(url.href, { failure: outcome, status, reason: `HTTP ${status}`, ...pause });
  }
  return outcome === 'ok' ? readable(answer) : outcome;
}

function readable({ url, status, headers, request }: AnswerHead): 'read' {
  const contentType = headers['content-type'];
  if (!isAcceptableType(request.kind, contentType)) {
    const reason = `not a ${request.kind}: ${mediaType(contentType).slice(0, 60)}`;
    throw new FetchError(url.href, { failure: 'permanent', status, reason });
  }
  if (status === 206 && !isWhole(headers['content-range'])) {
    throw new FetchError(url.href, { failure: 'transient', status, reason: 'only a part of the document' });
  }
  return 'read';
}

/** Whether a part that we did not ask for is all there is (RFC 9110 §14.4). */
function isWhole(contentRange: string | undefined): boolean {
  const range = /^bytes 0-(\d{1,15})\/(\d{1,15})$/.exec(contentRange ?? '');
  return range !== null && Number(range[1]) + 1 === Number(range[2]);
}
