import { isUrl } from './is-url.ts';
/**
 * The origins that a person allowed, spelt as `URL.origin` spells them, so that `HTTP://LocalHost:80/` is found as
 * `http://localhost`. Throws on what is not the address of one http(s) server: a path or a range allows nothing.
 */
export function exactOrigins(addresses: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(addresses, exactOrigin));
}

function exactOrigin(address: string): string {
  const { origin, href } = isUrl(address) ? new URL(address) : { origin: '', href: '' };
  const isServer = /^https?:/.test(origin) && href === `${origin}/` && !origin.includes('*');
  if (!isServer)
    throw new Error(`fetch: not an origin such as http://127.0.0.1:1200: ${JSON.stringify(address)}`);
  return origin;
}
