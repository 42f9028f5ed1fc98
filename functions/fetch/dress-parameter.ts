const YES = ['', '1', 'true', 'yes'];

/** Parameters of the AMP caches and viewers, whatever their value. */
const OF_CACHES: ReadonlySet<string> = new Set([
  'amp_gsa',
  'amp_js_v',
  'amp_latest_update_time',
  'amp_markup',
  'ampcf',
  'ampshare',
  'aoh',
  'usqp',
]);

/** Parameters that ask for another dress of the same document, with the values that do. */
const DRESSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['amp', YES],
  ['_amp', YES],
  ['noamp', [...YES, 'mobile', 'available']],
  ['output', ['amp']],
  ['outputtype', ['amp']],
  ['output_type', ['amp']],
  ['mobile', ['1', 'true']],
  ['ismobile', ['1', 'true']],
  ['view', ['mobile']],
  ['rss', ['1', 'true']],
]);

/** Parameters that say where a link stood. */
const PLACES: ReadonlySet<string> = new Set([
  'emc',
  'feed',
  'feedname',
  'feedtype',
  'from',
  'medium',
  'origin',
  'partner',
  'ref',
  'referer',
  'referrer',
  'rss',
  'source',
  'src',
  'via',
]);
const FEED_WORDS = /^(?:rss(?:[\d.]{0,4}|[-_]?feed)|feeds?|atom|xml)$/;

/**
 * Says whether a parameter of an article's address asks only for another dress of it (AMP, mobile), or says that its
 * link stood in a feed. Not fit for the addresses of feeds, which may be told from each other by nothing else.
 */
export function isDressParameter(name: string, value: string): boolean {
  const [key, word] = [name.toLowerCase(), value.toLowerCase()];
  if (OF_CACHES.has(key) || DRESSES.get(key)?.includes(word) === true) return true;
  return PLACES.has(key) && FEED_WORDS.test(word);
}
