import { FetchError } from '../fetch/fetch-error.ts';
import { byteSize, type FetchLimits, seconds } from './fetch-limits.ts';

type Phrase = (limits: FetchLimits) => string;

/** The codes of node:net, node:tls, llhttp and undici that time does not heal. */
const PERMANENT: readonly (readonly [RegExp, Phrase])[] = [
  [/^UND_ERR_HEADERS_OVERFLOW$/, (limits) => `headers larger than ${byteSize(limits.maxHeaderBytes)}`],
];

/** And those that the next try may not meet. A certificate may be renewed by then. First match wins. */
const TRANSIENT: readonly (readonly [RegExp, Phrase])[] = [
  [
    /^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/,
    (limits) => `no connection within ${seconds(limits.connectTimeoutMs)}`,
  ],
  [/^UND_ERR_HEADERS_TIMEOUT$/, (limits) => `no headers within ${seconds(limits.headersTimeoutMs)}`],
  [/^UND_ERR_BODY_TIMEOUT$/, (limits) => `silent for ${seconds(limits.idleTimeoutMs)} in mid-answer`],
  [/^ECONNREFUSED$/, () => 'connection refused'],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, () => 'host cannot be reached'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, () => 'name does not resolve'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/, () => 'connection broken off'],
  [/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA/, () => 'TLS certificate not valid'],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$)/, () => 'TLS handshake failed'],
  // undici asserts that nobody switches protocols who was not asked to.
  [/^(HPE_|HTTPParserError$|ERR_ASSERTION$)/, () => 'not an HTTP answer'],
  [/^UND_ERR_(DESTROYED|CLOSED)$/, () => 'the fetcher was closed'],
];

/** Translates whatever a connection threw into a FetchError with a phrase people understand; the unknown is transient. */
export function fetchFailure(address: string, error: unknown, limits: FetchLimits): FetchError {
  if (error instanceof FetchError) return error;
  const code = codeOf(error);
  const isThis = ([pattern]: readonly [RegExp, Phrase]): boolean => pattern.test(code);
  const lasting = PERMANENT.find(isThis);
  const phrase = (lasting ?? TRANSIENT.find(isThis))?.[1];
  return new FetchError(address, {
    failure: lasting === undefined ? 'transient' : 'permanent',
    reason: phrase?.(limits) ?? `connection failed (${code})`,
    cause: error,
  });
}

/** An error's code, else its name. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown';
}
