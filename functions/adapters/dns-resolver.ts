import { promises as dns } from 'node:dns';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Resolver } from '../fetch/resolver.ts';
import { seconds } from './fetch-limits.ts';

/** A name server's way of saying that there is nothing, as against saying nothing. */
const NO_SUCH_NAME: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

interface DnsOptions {
  readonly timeoutMs: number;
  /** Name servers as `address:port`; the machine's own when absent. */
  readonly servers?: readonly string[];
}

/**
 * A Resolver that asks the name servers themselves (A and AAAA), unlike `dns.lookup`, which reads the machine's
 * hosts file and search domains and so would find inner names.
 */
export const dnsResolver =
  ({ timeoutMs, servers }: DnsOptions): Resolver =>
  async (name) => {
    const resolver = new dns.Resolver({ timeout: Math.ceil(timeoutMs / 2), tries: 2 });
    if (servers !== undefined) resolver.setServers(servers);
    const timer = setTimeout(() => resolver.cancel(), timeoutMs);
    const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    clearTimeout(timer);
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    const silent = answers.find((answer) => answer.status === 'rejected' && !saysNone(answer.reason));
    if (found.length > 0 || silent === undefined) return found;
    throw new FetchError(name, {
      failure: 'transient',
      reason: `the name server did not answer within ${seconds(timeoutMs)}`,
      cause: silent,
    });
  };

const saysNone = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && NO_SUCH_NAME.has(String(error.code));
