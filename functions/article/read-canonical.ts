import { canonicalUrl } from '../fetch/canonical-url.ts';
import { isUrl } from '../fetch/is-url.ts';

/**
 * What the page names as its canonical address, if that is a page of the same site and not its front page.
 * @param sharedUrl the address it gives for sharing, or "".
 */
export function readCanonical(document: Document, url: string, sharedUrl: string): string {
  const links = [...document.querySelectorAll('link')].filter((link) =>
    /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? ''),
  );
  const found = [links[0]?.getAttribute('href') ?? '', sharedUrl]
    .map((href) => href.trim())
    .find((href) => isPageOfSite(href, url));
  return canonicalUrl(found === undefined ? url : new URL(found, url).href);
}

function isPageOfSite(href: string, url: string): boolean {
  if (href === '' || !isUrl(url) || !isUrl(href, url)) return false;
  const named = new URL(href, url);
  const asked = new URL(url);
  const isFront = named.pathname === '/' && asked.pathname !== '/';
  return /^https?:$/.test(named.protocol) && isSameSite(named.hostname, asked.hostname) && !isFront;
}

/** Equal hosts, or one below the other, with the usual prefixes of mobile editions left aside. */
export function isSameSite(a: string, b: string): boolean {
  const [one, other] = [a, b].map((host) => host.replace(/^(?:www\d?|m|mobile|amp)\./, ''));
  return one === other || `${one}`.endsWith(`.${other}`) || `${other}`.endsWith(`.${one}`);
}
