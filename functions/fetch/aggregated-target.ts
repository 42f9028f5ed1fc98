import { googleNewsTarget } from './google-news-target.ts';
import { parseUrl } from './parse-url.ts';
import { wrappedHost } from './wrapped-host.ts';

interface Counter {
  /** This host or one below it. */
  readonly host: string;
  /** How its path begins; any when left out. */
  readonly path?: string;
  /** The parameters that may hold the target. */
  readonly parameters: readonly string[];
}

/** Sites that send a reader on to the address in a parameter, and never show the document themselves. */
const COUNTERS: readonly Counter[] = [
  { host: 'bing.com', path: '/news/apiclick', parameters: ['url'] },
  { host: 'duckduckgo.com', path: '/l/', parameters: ['uddg'] },
  { host: 'getpocket.com', path: '/redirect', parameters: ['url'] },
  { host: 'l.facebook.com', parameters: ['u'] },
  { host: 'lm.facebook.com', parameters: ['u'] },
  { host: 'l.instagram.com', parameters: ['u'] },
  { host: 'linkedin.com', path: '/redir/', parameters: ['url'] },
  { host: 'out.reddit.com', parameters: ['url'] },
  { host: 'safelinks.protection.outlook.com', parameters: ['url'] },
  { host: 't.umblr.com', path: '/redirect', parameters: ['z'] },
  { host: 'vk.com', path: '/away.php', parameters: ['to'] },
  { host: 'away.vk.com', parameters: ['to'] },
  { host: 'yandex.ru', path: '/turbo', parameters: ['text'] },
  { host: 'youtube.com', path: '/redirect', parameters: ['q'] },
];

/** More counters behind each other than this are no reader's way. */
const MAX_COUNTERS = 5;

/**
 * The address that an aggregator's, counter's or cache's link leads to, where it stands in the link itself: nobody
 * is asked. Undefined for every other address, also for those that only their server can resolve (newer Google News
 * links, FeedBurner, short links): a fetch follows those.
 */
export function aggregatedTarget(address: string): string | undefined {
  let found: string | undefined;
  for (let depth = 0; depth < MAX_COUNTERS; depth += 1) {
    const next = targetIn(found ?? address);
    if (next === undefined) break;
    found = next;
  }
  return found;
}

function targetIn(address: string): string | undefined {
  const url = parseUrl(address);
  if (url === undefined || !isWeb(url)) return undefined;
  const target = inParameter(url) ?? wrappedHost(url) ?? googleNewsTarget(url) ?? inYahooPath(url);
  return target !== undefined && leadsToSite(target) ? new URL(target).href : undefined;
}

function inParameter(url: URL): string | undefined {
  const parameters = isGoogleSender(url) ? ['q', 'url'] : counterOf(url)?.parameters;
  return parameters?.map((name) => url.searchParams.get(name)?.trim() ?? '').find(leadsToSite);
}

const counterOf = ({ hostname, pathname }: URL): Counter | undefined =>
  COUNTERS.find(({ host, path = '/' }) => isBelow(hostname, host) && pathname.startsWith(path));

const isGoogleSender = ({ hostname, pathname }: URL): boolean =>
  /^\/(?:news\/)?url$/.test(pathname) &&
  /^(?:www\.|news\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/.test(hostname);

/** `r.search.yahoo.com/…/RU=https%3a%2f%2f…/RK=…` */
function inYahooPath({ hostname, pathname }: URL): string | undefined {
  if (!isBelow(hostname, 'search.yahoo.com')) return undefined;
  const escaped = pathname.split('/').find((segment) => segment.startsWith('RU='));
  return escaped === undefined ? undefined : unescaped(escaped.slice('RU='.length));
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const isBelow = (host: string, site: string): boolean =>
  host.endsWith(site) && (host.length === site.length || host[host.length - site.length - 1] === '.');

const isWeb = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:';

/** A target is a whole address on a named host; anything else is a word that was searched for. */
function leadsToSite(text: string): boolean {
  const url = /^https?:\/\//i.test(text) ? parseUrl(text) : undefined;
  if (url === undefined) return false;
  const { hostname, username, password } = url;
  return username === '' && password === '' && /\.[a-z][a-z\d-]*\.?$/.test(hostname);
}
