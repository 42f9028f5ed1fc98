import type { FetchLimits } from '../../functions/adapters/fetch-limits.ts';
import type { FetchFailure } from '../../functions/fetch/fetch-error.ts';
import { FEED, PAGE } from './hostile-behaviours.ts';

/** One behaviour of the hostile server and what a fetch under HOSTILE_LIMITS must make of it. */
export interface HostileCase {
  /** Where the server behaves so. */
  readonly path: string;
  readonly kind?: 'feed' | 'page';
  readonly expected:
    | { readonly body: string }
    | { readonly failure: FetchFailure; readonly reason: string; readonly retryAfterMs?: number };
}

/** Small enough for every case to end within two seconds. */
export const HOSTILE_LIMITS: Partial<FetchLimits> = {
  headersTimeoutMs: 300,
  idleTimeoutMs: 300,
  totalTimeoutMs: 1_300,
  page: { maxWireBytes: 100_000, maxBodyBytes: 200_000 },
  feed: { maxWireBytes: 300_000, maxBodyBytes: 400_000 },
};

const DAY_MS = 86_400_000;

const reads = (path: string, body = PAGE): HostileCase => ({ path, expected: { body } });
const passing = (path: string, reason: string, retryAfterMs?: number): HostileCase => ({
  path,
  expected: { failure: 'transient', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
});
const lasting = (path: string, reason: string): HostileCase => ({
  path,
  expected: { failure: 'permanent', reason },
});
const asFeed = (one: HostileCase): HostileCase => ({ ...one, kind: 'feed' });

const ALL_THE_TIME = 'no answer within 1.3 s';
const BROKEN_OFF = 'connection broken off';
const NO_HTTP = 'not an HTTP answer';

/** Every behaviour with what it must come to. */
export const HOSTILE_CASES: readonly HostileCase[] = [
  reads('/page'),
  asFeed(reads('/feed', FEED)),
  reads('/no-type'),
  reads('/cookies'),
  ...['gzip', 'x-gzip', 'br', 'deflate', 'deflate-raw', 'identity'].map((name) => reads(`/${name}`)),

  // Labels that lie about the bytes, and bytes that break off.
  ...['encoding-none', 'encoding-utf8', 'encoding-unknown'].map((name) => reads(`/${name}`)),
  lasting('/encoding-unknown-bytes', 'refused: a content encoding we do not know'),
  passing('/gzip-empty', 'an empty answer'),
  reads('/gzip-no-checksum'),
  reads('/deflate-no-checksum'),
  passing('/gzip-broken-off', 'compressed body broken off'),
  passing('/br-broken-off', 'compressed body broken off'),
  passing('/gzip-wrong-checksum', 'body cannot be decompressed'),
  reads('/gzip-garbage-after'),
  reads('/gzip-not'),
  reads('/br-not'),
  reads('/deflate-not'),
  reads('/gzip-undeclared'),
  reads('/gzip-header-twice'),
  lasting('/gzip-twice', 'refused: more than one content encoding'),
  lasting('/gzip-in-br', 'refused: more than one content encoding'),
  lasting('/gzip-forty-times', 'refused: more than one content encoding'),
  lasting('/zstd', 'refused: content encoding zstd'),

  // Too much.
  ...['gzip-bomb', 'gzip-bomb-undeclared', 'br-bomb', 'deflate-bomb'].flatMap((name) => [
    lasting(`/${name}`, 'larger than 195 kB after decompression'),
    asFeed(lasting(`/${name}`, 'larger than 391 kB after decompression')),
  ]),
  lasting('/endless', 'larger than 98 kB'),
  asFeed(lasting('/endless', 'larger than 293 kB')),
  lasting('/large?bytes=100001', 'larger than 98 kB'),
  lasting('/length-huge', 'larger than 98 kB'),
  lasting('/headers-big', 'headers larger than 16 kB'),
  lasting('/headers-many', 'headers larger than 16 kB'),

  // Too slow.
  passing('/slow-headers', 'no headers within 0.3 s'),
  passing('/drip-headers', 'no headers within 0.3 s'),
  passing('/early-hints', ALL_THE_TIME),
  passing('/silent', 'silent for 0.3 s in mid-answer'),
  passing('/drip', ALL_THE_TIME),
  passing('/drip-chunks', ALL_THE_TIME),
  passing('/drip-redirects', ALL_THE_TIME),
  passing('/go?to=/drip', ALL_THE_TIME),
  passing('/half-closed', BROKEN_OFF),
  passing('/reset', BROKEN_OFF),
  passing('/reset-in-body', BROKEN_OFF),

  // Sent on.
  reads('/hops/5'),
  lasting('/hops/6', 'too many redirects'),
  lasting('/loop', 'too many redirects'),
  lasting('/ping-pong/a', 'too many redirects'),
  lasting('/cookie-wall', 'too many redirects'),
  reads('/endless-redirect'),
  reads('/go-utf8'),
  reads('/go-blanks'),
  reads('/go-relative'),
  reads('/go-scheme-relative'),
  ...[301, 303, 307, 308].map((status) => reads(`/go?status=${status}&to=/page`)),
  lasting('/go-userinfo', 'refused: the address holds a user name or password'),
  lasting('/go-backslash', 'refused: the address holds spaces, control characters or backslashes'),
  lasting('/go-long', 'refused: the address is longer than 2048 characters'),
  lasting('/go-nowhere', 'HTTP 302 without an address to go to'),
  lasting('/go-empty', 'HTTP 302 without an address to go to'),
  passing('/go-nul', NO_HTTP),
  lasting('/go-twice', 'HTTP 404'),
  lasting('/go?to=http://127.0.0.1:1/', 'refused: port 1 is not the usual one of http'),
  lasting('/go?to=http://10.0.0.1/', 'refused: 10.0.0.1 is not a public address'),
  lasting('/go?to=http://169.254.169.254/latest/', 'refused: 169.254.169.254 is not a public address'),
  lasting('/go?to=http://2130706433/', 'refused: 127.0.0.1 is not a public address'),
  lasting('/go?to=http://[::1]/', 'refused: ::1 is not a public address'),
  lasting('/go?to=http://localhost/', 'refused: localhost is not a public name'),
  lasting('/go?to=file:///etc/passwd', 'refused: file: is not http or https'),
  lasting('/go?to=javascript:alert(1)', 'refused: javascript: is not http or https'),
  lasting('/go?to=data:text/html,hello', 'refused: data: is not http or https'),

  // Lies about lengths and ends.
  passing('/empty', 'an empty answer'),
  passing('/length-too-long', BROKEN_OFF),
  reads('/length-too-short', 'first'),
  passing('/length-beyond-numbers', BROKEN_OFF),
  passing('/length-negative', NO_HTTP),
  passing('/length-garbage', BROKEN_OFF),
  passing('/length-twice-same', BROKEN_OFF),
  passing('/length-twice-other', BROKEN_OFF),
  passing('/length-and-chunks', BROKEN_OFF),
  reads('/no-length', 'hello'),
  reads('/chunks-trailers', 'hello'),
  passing('/chunks-garbage', NO_HTTP),
  passing('/chunks-overflow', NO_HTTP),
  passing('/chunks-unended', BROKEN_OFF),
  reads('/chunks-long-extension', 'hello'),

  // Not quite HTTP.
  passing('/status-line-garbage', NO_HTTP),
  lasting('/status-999', 'HTTP 999'),
  passing('/status-1000', NO_HTTP),
  reads('/no-reason', 'hello'),
  passing('/http-0.9', NO_HTTP),
  reads('/http-1.0', 'hello'),
  passing('/http-9.9', NO_HTTP),
  passing('/icy', NO_HTTP),
  passing('/not-http', NO_HTTP),
  passing('/switching-protocols', NO_HTTP),
  passing('/header-nul', NO_HTTP),
  passing('/header-no-colon', NO_HTTP),
  reads('/header-latin1', 'hello'),

  // Types.
  reads('/binary-as-html', '\0\ufffd\0\ufffd\u0007\0'),
  lasting('/type?is=application/pdf', 'not a page: application/pdf'),
  lasting('/type?is=image/png', 'not a page: image/png'),
  asFeed(lasting('/type?is=video/mp4', 'not a feed: video/mp4')),
  asFeed(reads('/type?is=application/octet-stream')),
  reads('/type?is=TEXT/HTML;%20charset=x;;'),

  // Statuses.
  ...['203', '226'].map((status) => reads(`/status/${status}`)),
  ...['202', '204', '205', '408', '425', '500', '502', '520'].map((status) =>
    passing(`/status/${status}`, `HTTP ${status}`),
  ),
  ...['300', '305', '400', '401', '402', '403', '404', '410', '418', '451'].map((status) =>
    lasting(`/status/${status}`, `HTTP ${status}`),
  ),
  lasting('/endless-404', 'HTTP 404'),
  passing('/part-of-it', 'only a part of the document'),
  reads('/part-that-is-all'),
  reads('/unasked-304'),
  passing('/304-for-ever', 'HTTP 304 to a request without conditions'),
  passing('/304-with-body', 'HTTP 304 to a request without conditions'),

  // How long to stay away.
  passing('/retry/429', 'HTTP 429', 900_000),
  passing('/retry/429?after=60', 'HTTP 429', 60_000),
  passing('/retry/429?after=0', 'HTTP 429', 0),
  passing('/retry/429?after=-60', 'HTTP 429', 0),
  passing('/retry/429?after=soon', 'HTTP 429', 900_000),
  passing('/retry/429?after=99999999999999999999', 'HTTP 429', DAY_MS),
  passing('/retry/429?after=Fri,%2031%20Dec%209999%2023:59:59%20GMT', 'HTTP 429', DAY_MS),
  passing('/retry/503?after=Sun,%2006%20Nov%201994%2008:49:37%20GMT', 'HTTP 503', 0),
  passing('/retry/503?after=Sunday,%2006-Nov-94%2008:49:37%20GMT', 'HTTP 503', 0),
  passing('/retry/503?after=Sun%20Nov%20%206%2008:49:37%201994', 'HTTP 503', 0),
  passing('/retry/503?after=120', 'HTTP 503', 120_000),
  passing('/retry/503', 'HTTP 503'),
  passing('/retry-twice', 'HTTP 429', 120_000),
];
