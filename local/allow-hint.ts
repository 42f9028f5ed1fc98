import { parseUrl } from '../functions/fetch/parse-url.ts';

/** Adds to a refusal of an address on this machine or network how to allow it; not when a redirect leads there. */
export function withAllowHint(reason: string, url: string): string {
  const address = parseUrl(url);
  if (address === undefined || !/ is not (?:a public|the usual)/.test(reason)) return reason;
  const { hostname, port, origin } = address;
  const isItself = reason.includes(hostname.replace(/^\[|\]$/g, '')) || reason.includes(`port ${port} `);
  return isItself ? `${reason}; if you mean it, add --allow-origin ${origin}` : reason;
}
