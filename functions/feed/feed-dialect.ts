import type { RepairLog } from './repair-log.ts';
import type { OpenTag } from './scan-markup.ts';

/** The family of formats that a feed's root element announces; "old-rss" is RSS 0.9x outside RDF. */
export type FeedDialect = 'rss' | 'old-rss' | 'rdf' | 'atom' | 'cdf';

const ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'channel', 'feed', 'item', 'entry']);

/** The dialect of a root element, or undefined when it is none; `isPage` when it stands inside an HTML page. */
export function dialectOf(name: string, tag: OpenTag, isPage: boolean): FeedDialect | undefined {
  const { attributes } = tag;
  if (!ROOTS.has(name)) return undefined;
  if (isPage && !(name === 'rss' ? attributes.has('version') : name === 'feed' && attributes.has('xmlns')))
    return undefined;
  if (name === 'feed' || name === 'entry') return 'atom';
  if (name.startsWith('rdf')) return 'rdf';
  // The Channel Definition Format writes all its names in capitals; RSS in capitals has a root of its own.
  if (name === 'channel' && (tag.name === 'CHANNEL' || attributes.has('base'))) return 'cdf';
  return /^\s*0/.test(attributes.get('version') ?? '') ? 'old-rss' : 'rss';
}

/** Notes what a root element leaves out. */
export function noteRoot(name: string, tag: OpenTag, log: RepairLog): void {
  const { attributes } = tag;
  const isAtom = name === 'feed' || name === 'entry';
  if (name === 'item' || (name === 'channel' && tag.name !== 'CHANNEL')) log.note('missing-root');
  if (name === 'rss' && !attributes.has('version')) log.note('missing-version');
  if (isAtom && !tag.name.includes(':') && !attributes.has('xmlns')) log.note('missing-namespace');
}
