import { type Agent, type buildConnector, request as httpRequest } from 'undici';
import { exactOrigins } from '../fetch/exact-origins.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import { fetchableUrl } from '../fetch/fetchable-url.ts';
import type { Fetched, Fetcher, FetchRequest } from '../fetch/fetcher.ts';
import type { HostGate } from '../fetch/host-gate.ts';
import { nextStep } from '../fetch/next-step.ts';
import { requestHeaders, UNCACHED } from '../fetch/request-headers.ts';
import type { Resolver } from '../fetch/resolver.ts';
import { userAgentOf } from '../fetch/user-agent.ts';
import { dnsResolver } from './dns-resolver.ts';
import { fetchFailure } from './fetch-failure.ts';
import { FETCH_LIMITS, type FetchLimits, seconds } from './fetch-limits.ts';
import { guardedAgent } from './guarded-agent.ts';
import { HostSlots } from './host-slots.ts';
import { type Answer, discardAnswer, flatHeaders, readAnswer } from './read-answer.ts';
import { withDeadline } from './with-deadline.ts';

interface HttpFetcherOptions {
  /** Where a publisher finds out who asks: the address of a page, or of a mailbox. */
  readonly contact: string;
  /** Exact origins (scheme, host, port) to which the rules on ports, names and addresses don't apply. */
  readonly allowedOrigins?: Iterable<string>;
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolver;
  readonly dial?: buildConnector.connector;
  /** Asked before every request, redirects included; without one nobody is spared. */
  readonly gate?: HostGate;
  /** The system's clock when left out. */
  readonly now?: () => Date;
}

/** One request of a chain. */
interface Asking {
  readonly url: URL;
  readonly request: FetchRequest;
  /** Whether caches on the way are to be passed by. */
  readonly isUncached: boolean;
}
type Answered = Omit<Fetched, 'redirects'>;
type Onward = { readonly next: Asking; readonly status: number };

/** Gets documents over HTTP/1.1 from the public internet, within the limits; every failure is a FetchError. */
export class HttpFetcher implements Fetcher {
  readonly #agent: Agent;
  readonly #slots: HostSlots;
  readonly #limits: FetchLimits;
  readonly #allowedOrigins: ReadonlySet<string>;
  readonly #userAgent: string;
  readonly #gate: HostGate | undefined;
  readonly #now: () => Date;

  constructor(options: HttpFetcherOptions) {
    const { contact, dial } = options;
    const limits = { ...FETCH_LIMITS, ...options.limits };
    const resolve = options.resolve ?? dnsResolver({ timeoutMs: limits.resolveTimeoutMs });
    const allowedOrigins = exactOrigins(options.allowedOrigins ?? []);
    this.#limits = limits;
    this.#allowedOrigins = allowedOrigins;
    this.#userAgent = userAgentOf(contact);
    this.#gate = options.gate;
    this.#now = options.now ?? (() => new Date());
    this.#slots = new HostSlots(limits.socketsPerHost);
    this.#agent = guardedAgent({ resolve, allowedOrigins, limits, ...(dial === undefined ? {} : { dial }) });
  }

  async get(request: FetchRequest): Promise<Fetched> {
    const start = fetchableUrl(request.url, this.#allowedOrigins);
    return this.#slots.run(start.host, () => this.#follow(start, request));
  }

  /** Ends all sockets; what is still under way fails. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** Follows redirects by hand, because each hop is a new address to be checked, and perhaps another host's turn. */
  async #follow(start: URL, request: FetchRequest): Promise<Fetched> {
    const redirects: Fetched['redirects'][number][] = [];
    let asking: Asking = { url: start, request, isUncached: false };
    let leftMs = this.#limits.totalTimeoutMs;
    for (let hop = 0; hop <= this.#limits.maxRedirects; hop += 1) {
      await this.#pass(asking);
      const began = performance.now();
      const answer = await this.#askWithin(leftMs, asking, start);
      leftMs -= performance.now() - began;
      if (!('next' in answer)) return { ...answer, redirects };
      if (!answer.next.isUncached) redirects.push({ from: asking.url.href, status: answer.status });
      asking = answer.next;
    }
    throw new FetchError(request.url, { failure: 'permanent', reason: 'too many redirects' });
  }

  async #pass({ url, request }: Asking): Promise<void> {
    const isAllowedOrigin = this.#allowedOrigins.has(url.origin);
    const robots = new URL('/robots.txt', url);
    const readRobots = () => this.#follow(robots, { url: robots.href, kind: 'robots' });
    await this.#gate?.pass({ url, kind: request.kind, isAllowedOrigin, readRobots });
  }

  #askWithin(leftMs: number, asking: Asking, start: URL): Promise<Answered | Onward> {
    const reason = `no answer within ${seconds(this.#limits.totalTimeoutMs)}`;
    const expired = (): FetchError => new FetchError(start.href, { failure: 'transient', reason });
    const deadline = { timeoutMs: Math.max(leftMs, 1), expired };
    return withDeadline(deadline, (signal) => this.#ask(asking, signal));
  }

  async #ask(asking: Asking, signal: AbortSignal): Promise<Answered | Onward> {
    const { url, request, isUncached } = asking;
    const headers = { ...requestHeaders(request, this.#userAgent), ...(isUncached ? UNCACHED : {}) };
    try {
      const answer = await httpRequest(url, { dispatcher: this.#agent, signal, headers });
      return await this.#take(asking, answer);
    } catch (error) {
      const failure = fetchFailure(url.href, error, this.#limits);
      if (failure.retryAfterMs !== undefined) await this.#gate?.leaveAlone(url, failure.retryAfterMs);
      throw failure;
    }
  }

  async #take(asking: Asking, answer: Answer): Promise<Answered | Onward> {
    const { url, request } = asking;
    const status = answer.statusCode;
    const headers = flatHeaders(answer.headers);
    const { location } = headers;
    const readable = { ...headers, ...(location === undefined ? {} : { location: utf8(location) }) };
    try {
      const head = { url, request, status, headers: readable, now: this.#now() };
      const step = nextStep(head, this.#allowedOrigins);
      if (step instanceof URL) return { next: { ...asking, url: step, isUncached: false }, status };
      if (step === 'unasked') return { next: withoutConditions(asking), status };
      if (step === 'unchanged')
        return { url: url.href, status, headers, body: new Uint8Array(), wireBytes: 0 };
      const read = await readAnswer(url.href, answer, this.#limits[request.kind]);
      if (read.body.length === 0 && request.kind !== 'robots') throw nothing(url, status);
      return { url: url.href, status, headers, ...read };
    } finally {
      discardAnswer(answer);
    }
  }
}

/** The same request past all caches, after a 304 that it never asked for; a second one is a failure. */
function withoutConditions({ url, request, isUncached }: Asking): Asking {
  if (isUncached) {
    const reason = 'HTTP 304 to a request without conditions';
    throw new FetchError(url.href, { failure: 'transient', status: 304, reason });
  }
  return { url, request, isUncached: true };
}

const nothing = (url: URL, status: number): FetchError =>
  new FetchError(url.href, { failure: 'transient', status, reason: 'an empty answer' });

/** Servers send Location in raw UTF-8 against RFC 9110 §10.2.2, and browsers read it so. */
const utf8 = (header: string): string => new TextDecoder().decode(Buffer.from(header, 'latin1'));
