import { isIP, type Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { dialableAddresses } from '../fetch/dialable-addresses.ts';
import type { Resolver } from '../fetch/resolver.ts';
import { fetchFailure } from './fetch-failure.ts';
import type { FetchLimits } from './fetch-limits.ts';

interface GuardOptions {
  readonly resolve: Resolver;
  /** Exact origins, as `URL.origin` spells them, that are dialled as they are. */
  readonly allowedOrigins: ReadonlySet<string>;
  readonly limits: FetchLimits;
  /** How an address is connected to; undici's own connector when absent. */
  readonly dial?: buildConnector.connector;
}

type Target = buildConnector.Options;

/**
 * An Agent that connects to the public internet only. A name is resolved once a connection, every answer must be
 * public, and the checked address is the one dialled, so there is no second look-up between check and use.
 * Address literals go the same way (a `lookup` hook would never see them). Certificates are checked against the
 * name, which undici takes from the URL and not from the address dialled. One connection a request: a server that
 * sends more than it announced spoils nobody's answer.
 */
export function guardedAgent(options: GuardOptions): Agent {
  const { limits } = options;
  return new Agent({
    connect: (target, callback) => {
      connectChecked(target, options).then(
        (socket) => callback(null, socket),
        (error: unknown) => callback(fetchFailure(originOf(target), error, limits), null),
      );
    },
    allowH2: false,
    connections: limits.socketsPerHost,
    pipelining: 0,
    keepAliveTimeout: 1_000,
    headersTimeout: limits.headersTimeoutMs,
    bodyTimeout: limits.idleTimeoutMs,
    maxHeaderSize: limits.maxHeaderBytes,
  });
}

async function connectChecked(target: Target, options: GuardOptions): Promise<Socket> {
  const { resolve, allowedOrigins, limits } = options;
  const dial = options.dial ?? buildConnector({ allowH2: false, timeout: limits.connectTimeoutMs });
  if (allowedOrigins.has(originOf(target))) return dialled(dial, target);
  const { hostname } = target;
  const answers = isIP(hostname) === 0 ? await resolve(hostname) : [hostname];
  return firstOf(dialableAddresses(hostname, answers), dial, target);
}

/** Dials the addresses in turn; when none answers, the first one's error tells most. */
async function firstOf(
  addresses: readonly string[],
  dial: buildConnector.connector,
  target: Target,
): Promise<Socket> {
  const errors: unknown[] = [];
  for (const hostname of addresses) {
    try {
      return await dialled(dial, { ...target, hostname });
    } catch (error) {
      errors.push(error);
    }
  }
  throw errors[0];
}

const dialled = (dial: buildConnector.connector, target: Target): Promise<Socket> =>
  new Promise((resolve, reject) => {
    dial(target, (...args) => (args[0] === null ? resolve(args[1]) : reject(args[0])));
  });

const originOf = ({ protocol, host, hostname }: Target): string =>
  new URL(`${protocol}//${host ?? hostname}`).origin;
