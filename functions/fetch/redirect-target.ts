import { FetchError } from './fetch-error.ts';
import { fetchableUrl } from './fetchable-url.ts';

interface Redirect {
  readonly from: URL;
  readonly location: string | undefined;
  readonly status: number;
}

/**
 * Where a redirect leads, checked like any other address; throws a permanent FetchError where it may not be
 * followed. Blanks are escaped as browsers do. Never from https to http. An allowed origin may lead to another one, a stranger may not.
 */
export function redirectTarget(redirect: Redirect, allowedOrigins: ReadonlySet<string>): URL {
  const { from, location, status } = redirect;
  if (location === undefined || location.trim() === '') {
    throw new FetchError(from.href, {
      failure: 'permanent',
      status,
      reason: `HTTP ${status} without an address to go to`,
    });
  }
  const trusted = allowedOrigins.has(from.origin) ? allowedOrigins : undefined;
  const target = fetchableUrl(location.trim().replaceAll(' ', '%20'), trusted, from);
  if (from.protocol === 'https:' && target.protocol === 'http:') {
    throw new FetchError(from.href, {
      failure: 'permanent',
      status,
      reason: 'refused: redirect from https to http',
    });
  }
  return target;
}
