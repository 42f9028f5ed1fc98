import { isAcceptableType, mediaType } from './acceptable-type.ts';
import { FetchError } from './fetch-error.ts';
import type { Fetched, FetchRequest } from './fetcher.ts';
import { redirectTarget } from './redirect-target.ts';
import { statusOutcome } from './status-outcome.ts';

interface AnswerHead extends Pick<Fetched, 'status' | 'headers'> {
  /** The address that was asked. */
  readonly url: URL;
  /** What was wanted, from the first address of the chain on. */
  readonly request: FetchRequest;
}

/**
 * Decides by status and headers, before any of the body is read, what to do with an answer: read it, take it as
 * unchanged, ask the address it leads to, or give up with the FetchError that says why.
 */
export function nextStep(
  answer: AnswerHead,
  allowedOrigins: ReadonlySet<string>,
): 'read' | 'unchanged' | URL {
  const { url, status, headers, request } = answer;
  const wasConditional = request.etag !== undefined || request.lastModified !== undefined;
  const outcome = statusOutcome(status, wasConditional);
  if (outcome === 'redirect') {
    return redirectTarget({ from: url, location: headers.location, status }, allowedOrigins);
  }
  if (outcome === 'permanent' || outcome === 'transient') {
    throw new FetchError(url.href, { failure: outcome, status, reason: `HTTP ${status}` });
  }
  if (outcome === 'unchanged') return outcome;
  const contentType = headers['content-type'];
  if (isAcceptableType(request.kind, contentType)) return 'read';
  const reason = `not a ${request.kind}: ${mediaType(contentType).slice(0, 60)}`;
  throw new FetchError(url.href, { failure: 'permanent', status, reason });
}
