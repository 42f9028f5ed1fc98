import { parseUrl } from '../fetch/parse-url.ts';

const MAX_LENGTH = 8_000;

/**
 * A link resolved against its base, if it leads to a web page; undefined for other schemes and for monsters.
 * What no address may hold is percent-encoded as browsers do it, and backslashes everywhere.
 */
export function webAddress(link: string, base: string): string | undefined {
  const address = link.trim();
  if (address === '' || address.length > MAX_LENGTH) return undefined;
  const url = parseUrl(address, base);
  if (url === undefined) return undefined;
  const { href, protocol } = url;
  return protocol === 'http:' || protocol === 'https:' ? href.replaceAll('\\', '%5C') : undefined;
}
