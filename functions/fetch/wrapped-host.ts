/** Kinds of AMP cache addresses that show a document: content, viewer, web package. */
const CACHE_KINDS: ReadonlySet<string> = new Set(['c', 'v', 'wp']);

const TURBO_SCHEMES: ReadonlyMap<string, string> = new Map([
  ['s', 'https'],
  ['h', 'http'],
]);

/**
 * The publisher's address inside the path of a cache that shows the publisher's own page: Google's AMP viewer
 * (`google.com/amp/s/host/path`), the AMP cache (`….cdn.ampproject.org/c/s/host/path`; `s` stands for https), and
 * Yandex Turbo (`….turbopages.org/host/s/path`, `yandex.ru/turbo/…`). Not checked to be an address.
 */
export function wrappedHost(url: URL): string | undefined {
  const { hostname, pathname, search } = url;
  const segments = pathname.slice(1).split('/');
  const [first = '', second = '', ...others] = withoutKind(hostname, segments) ?? [];
  if (first === '' || second === '') return undefined;
  if (first === 's') return `https://${[second, ...others].join('/')}${search}`;
  if (!isTurbo(hostname)) return `http://${[first, second, ...others].join('/')}${search}`;
  const scheme = TURBO_SCHEMES.get(second);
  return scheme && `${scheme}://${first}/${others.join('/')}${search}`;
}

/** The segments behind the one that names the kind of cache; undefined when it is none. */
function withoutKind(host: string, segments: readonly string[]): readonly string[] | undefined {
  const [kind = '', ...others] = segments;
  if (isGoogle(host)) return kind === 'amp' ? others : undefined;
  if (host === 'cdn.ampproject.org' || host.endsWith('.cdn.ampproject.org')) {
    return CACHE_KINDS.has(kind) ? others : undefined;
  }
  if (kind === 'turbo') return isTurbo(host) ? others : undefined;
  return isTurbo(host) && !isYandex(host) ? segments : undefined;
}

const isGoogle = (host: string): boolean => /^(?:www\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/.test(host);

const isYandex = (host: string): boolean => host === 'yandex.ru' || host === 'www.yandex.ru';

const isTurbo = (host: string): boolean =>
  isYandex(host) || host === 'turbopages.org' || host.endsWith('.turbopages.org');
