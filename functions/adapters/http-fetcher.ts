import { type Agent, type buildConnector, request as httpRequest } from 'undici';
import { exactOrigins } from '../fetch/exact-origins.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import { fetchableUrl } from '../fetch/fetchable-url.ts';
import type { Fetched, Fetcher, FetchRequest } from '../fetch/fetcher.ts';
import { nextStep } from '../fetch/next-step.ts';
import { requestHeaders } from '../fetch/request-headers.ts';
import type { Resolver } from '../fetch/resolver.ts';
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
}

/** Gets documents over HTTP/1.1 from the public internet, within the limits; every failure is a FetchError. */
export class HttpFetcher implements Fetcher {
  readonly #agent: Agent;
  readonly #slots: HostSlots;
  readonly #limits: FetchLimits;
  readonly #allowedOrigins: ReadonlySet<string>;
  readonly #userAgent: string;

  constructor(options: HttpFetcherOptions) {
    const { contact, dial } = options;
    if (!/^[\x21-\x7e]+$/.test(contact))
      throw new Error(`fetch: no contact address: ${JSON.stringify(contact)}`);
    const limits = { ...FETCH_LIMITS, ...options.limits };
    const resolve = options.resolve ?? dnsResolver({ timeoutMs: limits.resolveTimeoutMs });
    const allowedOrigins = exactOrigins(options.allowedOrigins ?? []);
    this.#limits = limits;
    this.#allowedOrigins = allowedOrigins;
    this.#userAgent = `Mozilla/5.0 (compatible; chechnya-watch/0.1; +${contact})`;
    this.#slots = new HostSlots(limits.socketsPerHost);
    this.#agent = guardedAgent({ resolve, allowedOrigins, limits, ...(dial === undefined ? {} : { dial }) });
  }

  async get(request: FetchRequest): Promise<Fetched> {
    const start = fetchableUrl(request.url, this.#allowedOrigins);
    const deadline = { timeoutMs: this.#limits.totalTimeoutMs, expired: () => this.#expired(request.url) };
    return this.#slots.run(start.host, () =>
      withDeadline(deadline, (signal) => this.#follow(start, request, signal)),
    );
  }

  /** Ends all sockets; what is still under way fails. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** Follows redirects by hand, because each hop is a new address to be checked. */
  async #follow(start: URL, request: FetchRequest, signal: AbortSignal): Promise<Fetched> {
    let url = start;
    for (let hop = 0; hop <= this.#limits.maxRedirects; hop += 1) {
      const answer = await this.#ask(url, request, signal);
      if (!(answer instanceof URL)) return answer;
      url = answer;
    }
    throw new FetchError(request.url, { failure: 'permanent', reason: 'too many redirects' });
  }

  #expired(address: string): FetchError {
    const reason = `no answer within ${seconds(this.#limits.totalTimeoutMs)}`;
    return new FetchError(address, { failure: 'transient', reason });
  }

  async #ask(url: URL, request: FetchRequest, signal: AbortSignal): Promise<Fetched | URL> {
    const headers = requestHeaders(request, this.#userAgent);
    try {
      const answer = await httpRequest(url, { dispatcher: this.#agent, signal, headers });
      return await this.#take(url, request, answer);
    } catch (error) {
      throw fetchFailure(url.href, error, this.#limits);
    }
  }

  async #take(url: URL, request: FetchRequest, answer: Answer): Promise<Fetched | URL> {
    const status = answer.statusCode;
    const headers = flatHeaders(answer.headers);
    const readable = {
      ...headers,
      ...(headers.location === undefined ? {} : { location: utf8(headers.location) }),
    };
    try {
      const step = nextStep({ url, request, status, headers: readable }, this.#allowedOrigins);
      if (step instanceof URL) return step;
      const isRead = step === 'read';
      const body = isRead ? await readAnswer(url.href, answer, this.#limits[request.kind]) : new Uint8Array();
      return { url: url.href, status, headers, body };
    } finally {
      discardAnswer(answer);
    }
  }
}

/** Servers send Location in raw UTF-8 against RFC 9110 §10.2.2, and browsers read it so. */
const utf8 = (header: string): string => new TextDecoder().decode(Buffer.from(header, 'latin1'));
