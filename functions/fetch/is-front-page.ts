import { parseUrl } from './parse-url.ts';

/** Whether an address leads to the front page of a site, which is no article however a feed lists it. */
export function isFrontPage(address: string): boolean {
  const url = parseUrl(address);
  if (url === undefined) return false;
  const { pathname, search, hash } = url;
  return pathname === '/' && search === '' && !hash.startsWith('#!') && !hash.startsWith('#/');
}
