import { type Agent, type buildConnector, request as httpRequest } from 'undici';
import type { HubClient, HubRequest } from '../feed/hub-client.ts';
import { exactOrigins } from '../fetch/exact-origins.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import { fetchableUrl } from '../fetch/fetchable-url.ts';
import { redirectTarget } from '../fetch/redirect-target.ts';
import type { Resolver } from '../fetch/resolver.ts';
import { userAgentOf } from '../fetch/user-agent.ts';
import { dnsResolver } from './dns-resolver.ts';
import { fetchFailure } from './fetch-failure.ts';
import { FETCH_LIMITS, type FetchLimits, seconds } from './fetch-limits.ts';
import { guardedAgent } from './guarded-agent.ts';
import { discardAnswer, flatHeaders } from './read-answer.ts';
import { withDeadline } from './with-deadline.ts';

interface HttpHubClientOptions {
  readonly contact: string;
  /** Exact origins (scheme, host, port) to which the rules on ports, names, addresses and encryption don't apply. */
  readonly allowedOrigins?: Iterable<string>;
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolver;
  readonly dial?: buildConnector.connector;
}

/** Asks hubs over the same guarded connections as the fetcher; only over https, for the request carries a secret. */
export class HttpHubClient implements HubClient {
  readonly #agent: Agent;
  readonly #limits: FetchLimits;
  readonly #allowedOrigins: ReadonlySet<string>;
  readonly #userAgent: string;

  constructor({ contact, dial, ...options }: HttpHubClientOptions) {
    const limits = { ...FETCH_LIMITS, ...options.limits };
    const resolve = options.resolve ?? dnsResolver({ timeoutMs: limits.resolveTimeoutMs });
    const allowedOrigins = exactOrigins(options.allowedOrigins ?? []);
    this.#limits = limits;
    this.#allowedOrigins = allowedOrigins;
    this.#userAgent = userAgentOf(contact);
    this.#agent = guardedAgent({ resolve, allowedOrigins, limits, ...(dial === undefined ? {} : { dial }) });
  }

  async subscribe(request: HubRequest): Promise<void> {
    const start = fetchableUrl(request.hub, this.#allowedOrigins);
    const { totalTimeoutMs: timeoutMs } = this.#limits;
    const reason = `no answer within ${seconds(timeoutMs)}`;
    const expired = () => new FetchError(request.hub, { failure: 'transient', reason });
    await withDeadline({ timeoutMs, expired }, (signal) => this.#follow(start, request, signal));
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #follow(start: URL, request: HubRequest, signal: AbortSignal): Promise<void> {
    let url: URL | undefined = start;
    for (let hop = 0; hop <= this.#limits.maxRedirects && url !== undefined; hop += 1) {
      url = await this.#ask(url, request, signal);
    }
    if (url !== undefined) {
      throw new FetchError(request.hub, { failure: 'permanent', reason: 'too many redirects' });
    }
  }

  /** Where to ask instead, if the hub says so by 307 or 308 (WebSub §5.1). */
  async #ask(url: URL, request: HubRequest, signal: AbortSignal): Promise<URL | undefined> {
    if (url.protocol !== 'https:' && !this.#allowedOrigins.has(url.origin)) {
      throw new FetchError(url.href, { failure: 'permanent', reason: 'refused: a hub without https' });
    }
    const headers = {
      'user-agent': this.#userAgent,
      'content-type': 'application/x-www-form-urlencoded',
    };
    try {
      const options = { dispatcher: this.#agent, signal, headers, body: formOf(request) };
      const answer = await httpRequest(url, { method: 'POST', ...options });
      discardAnswer(answer);
      return this.#next(url, answer.statusCode, flatHeaders(answer.headers).location);
    } catch (error) {
      throw fetchFailure(url.href, error, this.#limits);
    }
  }

  #next(from: URL, status: number, location: string | undefined): URL | undefined {
    if (status >= 200 && status < 300) return undefined;
    if (status === 307 || status === 308) {
      return redirectTarget({ from, location, status }, this.#allowedOrigins);
    }
    const failure = status === 429 || status >= 500 ? 'transient' : 'permanent';
    throw new FetchError(from.href, { failure, status, reason: `HTTP ${status}` });
  }
}

const formOf = ({ topic, callback, secret, leaseSeconds }: HubRequest): string =>
  new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.callback': callback,
    'hub.secret': secret,
    'hub.lease_seconds': String(leaseSeconds),
  }).toString();
