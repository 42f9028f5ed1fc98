import { decodeEntities } from './decode-entities.ts';
import type { RepairLog } from './repair-log.ts';
import type { RepairName } from './repair-meanings.ts';
import { MarkupScanner, type MarkupToken, type OpenTag } from './scan-markup.ts';
import type { ScannedSitemap, SitemapRecord } from './sitemap-record.ts';

const MAX_DEPTH = 256;
/** One more than an address may have (webAddress): a longer one shall not become a shorter, wrong one. */
const MAX_VALUE = 8_001;
/** Roots of other documents: behind one of them no sitemap begins. */
const OTHER_ROOTS = new Set(['rss', 'rdf', 'feed', 'channel', 'html', 'head', 'body']);

/**
 * Fields by the elements around them: images and videos have locations and titles of their own, and prefixes are
 * written as people please.
 */
const FIELDS: Readonly<Record<string, keyof SitemapRecord>> = {
  'url/loc': 'loc',
  'url/lastmod': 'lastmod',
  'sitemap/loc': 'loc',
  'sitemap/lastmod': 'lastmod',
  'news/title': 'title',
  'news/publication_date': 'publication_date',
  'news/language': 'language',
  'publication/name': 'name',
  'publication/language': 'language',
};

/** Reads a sitemap or an index of sitemaps (sitemaps.org 0.9) however broken; undefined when the document is neither. */
export function scanSitemap(text: string, log: RepairLog): ScannedSitemap | undefined {
  let root: ScannedSitemap['root'] | undefined;
  // What stands before the root of another document is that document's reader's to tell of.
  const note = (name: RepairName): void => (root === undefined ? undefined : log.note(name));
  const tokens = new MarkupScanner(text, note).tokens();
  root = rootOf(tokens);
  if (root === undefined) return undefined;
  const sitemap = new Sitemap();
  for (const token of tokens) sitemap.take(token);
  return { root, records: sitemap.finish() };
}

function rootOf(tokens: Iterator<MarkupToken>): ScannedSitemap['root'] | undefined {
  for (let next = tokens.next(); next.done !== true; next = tokens.next()) {
    const name = next.value.is === 'open' ? localName(next.value.name) : '';
    if (name === 'urlset' || name === 'sitemapindex') return name;
    if (OTHER_ROOTS.has(name)) return undefined;
  }
  return undefined;
}

const localName = (name: string): string => name.toLowerCase().split(':', 2).at(-1) ?? '';
const isRecord = (name: string): boolean => name === 'url' || name === 'sitemap';

class Sitemap {
  readonly #records: SitemapRecord[] = [];
  readonly #open: string[] = [];
  #record: { -readonly [Field in keyof SitemapRecord]: SitemapRecord[Field] } | undefined;
  #field: keyof SitemapRecord | undefined;
  #value = '';

  take(token: MarkupToken): void {
    if (token.is === 'open') this.#takeOpen(token);
    else if (token.is === 'close') this.#takeClose(localName(token.name));
    else if (this.#field !== undefined && this.#value.length < MAX_VALUE) {
      const value = token.value.slice(0, MAX_VALUE);
      this.#value += token.is === 'cdata' ? value : decodeEntities(value);
    }
  }

  finish(): readonly SitemapRecord[] {
    this.#endRecord();
    return this.#records;
  }

  #takeOpen({ name: written, isEmpty }: OpenTag): void {
    const name = localName(written);
    this.#endField();
    if (isRecord(name)) this.#startRecord();
    if (isEmpty) return;
    if (this.#open.length >= MAX_DEPTH) throw new Error(`feed: nested deeper than ${MAX_DEPTH} elements`);
    const field = FIELDS[`${this.#open.at(-1) ?? ''}/${name}`];
    if (field !== undefined && this.#record?.[field] === undefined) this.#field = field;
    this.#open.push(name);
  }

  #takeClose(name: string): void {
    this.#endField();
    const at = this.#open.lastIndexOf(name);
    if (at < 0) return;
    this.#open.length = at;
    if (isRecord(name)) this.#endRecord();
  }

  /** A record also ends where the next one begins. */
  #startRecord(): void {
    this.#endRecord();
    this.#open.length = 0;
    this.#record = {};
  }

  #endField(): void {
    const value = this.#value.trim();
    if (this.#field !== undefined && this.#record !== undefined && value !== '')
      this.#record[this.#field] = value;
    this.#field = undefined;
    this.#value = '';
  }

  #endRecord(): void {
    this.#endField();
    if (this.#record?.loc !== undefined) this.#records.push(this.#record);
    this.#record = undefined;
  }
}
