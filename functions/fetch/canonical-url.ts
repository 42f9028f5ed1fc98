import { parseUrl } from './parse-url.ts';
import { isTrackingParameter } from './tracking-parameter.ts';

/**
 * One spelling for the addresses under which the same document is listed: an identity, not an address to ask for.
 * Folded: http to https (where the port is the usual one and the host is a public-looking name), case of scheme,
 * host and percent escapes, default port, final dot of the host, final slashes of the path, tracking parameters,
 * the fragment unless it is a route (`#!`). Kept: the order of parameters, index files, `www.` and the like, ports.
 * Idempotent and total: text that is no web address comes back trimmed.
 */
export function canonicalUrl(address: string): string {
  const text = address.trim();
  const url = parseUrl(text);
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return text;
  // Each part that is set costs another parsing, so the parts that are right or missing are left alone.
  if (url.hostname.endsWith('.')) url.hostname = withoutFinal('.', url.hostname);
  if (url.protocol === 'http:' && url.port === '' && isDomainName(url.hostname)) url.protocol = 'https:';
  // Feeds, canonical links and redirects of one site disagree on the final slash; no news site means two pages by it.
  const path = upperEscapes(withoutFinal('/', url.pathname));
  if (path !== url.pathname) url.pathname = path;
  if (text.includes('?')) url.search = upperEscapes(withoutTracking(url.search));
  if (text.includes('#') && !url.hash.startsWith('#!')) url.hash = '';
  return url.href;
}

/** Hosts of one machine and bare addresses are asked as they are: there is no https twin to fold into. */
const isDomainName = (host: string): boolean =>
  host.includes('.') && !host.startsWith('[') && !/^[\d.]+$/.test(host) && !host.endsWith('.localhost');

/** RFC 3986 §6.2.2.1: the hexadecimal digits of an escape may differ in case only. */
const upperEscapes = (text: string): string =>
  text.includes('%') ? text.replace(/%[0-9a-f]{2}/gi, (digits) => digits.toUpperCase()) : text;

function withoutTracking(search: string): string {
  const pieces = search.slice(1).split('&');
  const kept = pieces.filter((piece) => !isTracking(piece)).join('&');
  return kept === '' ? '' : `?${kept}`;
}

function isTracking(piece: string): boolean {
  const [name = '', value = ''] = piece.split('=', 2);
  return isTrackingParameter(name, value);
}

/** A loop, because `/\/+$/` takes quadratic time on a path of nothing but slashes. */
function withoutFinal(mark: string, text: string): string {
  let end = text.length;
  while (end > 1 && text[end - 1] === mark) end -= 1;
  return text.slice(0, end);
}
