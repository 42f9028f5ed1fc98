import { FetchError } from './fetch-error.ts';
import { parseUrl } from './parse-url.ts';
import { isPublicAddress } from './public-address.ts';
import { isPublicName } from './public-name.ts';

const MAX_LENGTH = 2_048;
const UNSAFE_CHARACTERS = /[\u0000-\u0020\u007f-\u009f\\]/;
const WEB_ADDRESS = /^https?:\/\/[^/?#]/i;
const USER_INFO = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i;
const IP_LITERAL = /^\[|^[\d.]+$/;
const NO_ORIGINS: ReadonlySet<string> = new Set();

/**
 * The address of a stranger's document as a URL that may be asked for, or a permanent FetchError that says why not.
 * Only http and https, on their own ports, at public names or addresses. `allowedOrigins` are exact exceptions,
 * spelt as `URL.origin` spells them, to the rules on ports, names and addresses. With `base`, a reference
 * is resolved against it (RFC 3986 §5). Says nothing of what the name resolves to: that is dialableAddresses.
 */
export function fetchableUrl(address: string, allowedOrigins = NO_ORIGINS, base?: URL): URL {
  const badText = refusedText(address, base);
  if (badText !== undefined) throw refusal(address, badText);
  const url = new URL(address, base);
  url.hostname = url.hostname.replace(/\.$/, '');
  const badUrl = refusedUrl(url, allowedOrigins);
  if (badUrl !== undefined) throw refusal(address, badUrl);
  return url;
}

function refusedText(address: string, base: URL | undefined): string | undefined {
  if (address.length > MAX_LENGTH) return `the address is longer than ${MAX_LENGTH} characters`;
  if (UNSAFE_CHARACTERS.test(address)) return 'the address holds spaces, control characters or backslashes';
  if (USER_INFO.test(address)) return 'the address holds a user name or password';
  const protocol = parseUrl(address, base?.href)?.protocol;
  if (protocol === undefined) return 'not a web address';
  if (protocol !== 'http:' && protocol !== 'https:') return `${protocol} is not http or https`;
  if (base === undefined && !WEB_ADDRESS.test(address)) return 'not a web address';
  return undefined;
}

function refusedUrl(url: URL, allowedOrigins: ReadonlySet<string>): string | undefined {
  if (url.username !== '' || url.password !== '') return 'the address holds a user name or password';
  if (allowedOrigins.has(url.origin)) return undefined;
  if (url.port !== '') return `port ${url.port} is not the usual one of ${url.protocol.slice(0, -1)}`;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (IP_LITERAL.test(url.hostname)) return isPublicAddress(host) ? undefined : notPublic(host, 'address');
  return isPublicName(host) ? undefined : notPublic(host, 'name');
}

const notPublic = (host: string, what: 'address' | 'name'): string => `${host} is not a public ${what}`;

const refusal = (address: string, why: string): FetchError =>
  new FetchError(address.slice(0, MAX_LENGTH), { failure: 'permanent', reason: `refused: ${why}` });
