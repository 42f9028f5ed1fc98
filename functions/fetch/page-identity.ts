import { aggregatedTarget } from './aggregated-target.ts';
import { canonicalUrl } from './canonical-url.ts';
import { isDressParameter } from './dress-parameter.ts';
import { parseUrl } from './parse-url.ts';

const MAX_ROUNDS = 8;

/**
 * One text for all addresses of one article: what `canonicalUrl` folds, and besides, the target instead of an
 * aggregator's link, and the article instead of its AMP or mobile dress. An identity only, for nobody to ask or see.
 *
 * Folded at the host: `www.`, as nobody publishes two articles at both; `m.`, `mobile.`, `touch.` and `amp.` where
 * the rest of the address tells one article (see `isTelling`), because `mobile.` may be a site of its own. In the
 * path: a segment `amp`, endings `.amp` and `.amp.html`, again where the rest is telling (`/topics/amp` may be about
 * amplifiers). In the query: `amp=1`, `ref=rss` and
 * their like; `m=1` only alone and where the path is telling, because old
 * systems use `m` for a module. A merge that is missed costs a second reading, as the page's own canonical URL
 * decides about matches; a wrong one would lose an article, so what is doubtful stays apart. Idempotent and total.
 */
export function pageIdentity(address: string): string {
  let text = canonicalUrl(address);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const folded = foldOnce(text);
    if (folded === text) break;
    text = folded;
  }
  return text;
}

function foldOnce(address: string): string {
  const target = aggregatedTarget(address);
  if (target !== undefined) return canonicalUrl(target);
  const url = /^https?:\/\//.test(address) ? parseUrl(address) : undefined;
  if (url === undefined) return address;
  const { pathname, hostname } = url;
  const search = foldSearch(url);
  if (search !== url.search) url.search = search;
  const path = foldPath(pathname);
  if (path !== pathname && isTelling(path, url.search)) url.pathname = path;
  const host = foldHost(url);
  if (host !== hostname) url.hostname = host;
  return canonicalUrl(url.href);
}

/** At least ten letters in the last segment and the query together, or a number of four digits: no mere section. */
function isTelling(path: string, search: string): boolean {
  const rest = `${path.slice(path.lastIndexOf('/') + 1)}${search}`;
  return rest.length >= 10 || /\d{4}/.test(`${path}${search}`);
}

function foldHost({ hostname, pathname, search }: URL): string {
  const rest = hostname.slice(hostname.indexOf('.') + 1);
  // What is left must be a site's own name: neither "org" nor "co.uk".
  if (!rest.includes('.') || /^(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}$/.test(rest)) return hostname;
  if (/^www\./.test(hostname)) return rest;
  const isDress = /^(?:m|mobile|touch|amp)\./.test(hostname);
  return isDress && isTelling(pathname, search) ? rest : hostname;
}

function foldPath(path: string): string {
  const segments = path.split('/').filter((segment) => segment.toLowerCase() !== 'amp');
  const last =
    segments
      .at(-1)
      ?.replace(/\.amp$/i, '')
      .replace(/\.amp\.(html?)$/i, '.$1') ?? '';
  return ['', ...segments.slice(1, -1), ...(segments.length > 1 ? [last] : [''])].join('/');
}

function foldSearch({ pathname, search }: URL): string {
  if (search === '') return '';
  const pieces = search
    .slice(1)
    .split('&')
    .filter((piece) => piece !== '');
  const kept = pieces.filter((piece) => {
    const [name = '', value = ''] = piece.split('=', 2);
    return !isDressParameter(name, value);
  });
  const isBloggers = kept.length === 1 && /^m=[01]$/.test(kept[0] ?? '') && isTelling(pathname, '');
  return kept.length === 0 || isBloggers ? '' : `?${kept.join('&')}`;
}
