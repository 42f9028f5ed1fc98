import { decodeEntities } from './decode-entities.ts';
import { escapeXml } from './escape-xml.ts';
import { oneLine } from './plain-text.ts';
import { primaryTag } from './primary-tag.ts';
import { MarkupScanner, type OpenTag } from './scan-markup.ts';
import { webAddress } from './web-address.ts';

/** One feed of an OPML file. */
export interface OpmlListing {
  readonly url: string;
  readonly title: string;
  /** Primary language tag, lower case. */
  readonly lang?: string;
  /** The title of the outline around it, or its own category attribute. */
  readonly category?: string;
}

/**
 * Reads the feeds of an OPML file (opml.org/spec2.opml): outlines nested however deep, attribute names in any case,
 * each address once. Throws when the text is something else or lists no feed.
 */
export function parseOpml(text: string): OpmlListing[] {
  const outlines = new Outlines();
  for (const token of new MarkupScanner(text).tokens()) {
    if (token.is === 'open') outlines.open(token);
    if (token.is === 'close') outlines.close(token.name);
  }
  if (!outlines.isOpml) throw new Error('feed: not an OPML file (there is no <opml> in it)');
  if (outlines.listings.size === 0)
    throw new Error('feed: this OPML file lists no feed (no outline has an xmlUrl)');
  return [...outlines.listings.values()];
}

/** The feeds met so far, by address, and the folders that are open around the next one. */
class Outlines {
  readonly listings = new Map<string, OpmlListing>();
  readonly #folders: (string | undefined)[] = [];
  isOpml = false;

  open(tag: OpenTag): void {
    const name = tag.name.toLowerCase();
    if (name === 'opml') this.isOpml = true;
    if (name !== 'outline' || !this.isOpml) return;
    const listing = listingOf(
      tag,
      this.#folders.findLast((folder) => folder !== undefined),
    );
    if (listing !== undefined && !this.listings.has(listing.url)) this.listings.set(listing.url, listing);
    if (!tag.isEmpty) this.#folders.push(listing === undefined ? nameOf(tag) : undefined);
  }

  close(name: string): void {
    if (name.toLowerCase() === 'outline') this.#folders.pop();
  }
}

/** Prints a feed list as OPML 2.0, one outline a category; parseOpml reads the same listings from it. */
export function printOpml(listings: readonly OpmlListing[]): string {
  const categories = new Set(listings.map(({ category }) => category));
  const groups = [...categories].map((category) => {
    const lines = listings.filter((listing) => listing.category === category).map(printOutline);
    if (category === undefined) return lines.join('\n');
    return `<outline text="${escapeXml(category)}">\n${lines.join('\n')}\n</outline>`;
  });
  const body = groups.join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head><title>Feeds</title></head>\n<body>\n${body}\n</body>\n</opml>\n`;
}

function printOutline({ url, title, lang }: OpmlListing): string {
  const language = lang === undefined ? '' : ` language="${escapeXml(lang)}"`;
  const name = escapeXml(title);
  return `  <outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(url)}"${language}/>`;
}

function listingOf(tag: OpenTag, folder: string | undefined): OpmlListing | undefined {
  const address = attribute(tag, 'xmlurl') ?? '';
  // Relative addresses have nothing to be relative to.
  const url = webAddress(address, address);
  if (url === undefined) return undefined;
  const lang = primaryTag(attribute(tag, 'language') ?? attribute(tag, 'lang'));
  const category = folder ?? ownCategory(tag);
  return {
    url,
    title: nameOf(tag) ?? new URL(url).hostname,
    ...(lang !== undefined && { lang }),
    ...(category !== undefined && { category }),
  };
}

/** "/World/Europe,/Press" means Europe: the last step of the first path. */
function ownCategory(tag: OpenTag): string | undefined {
  const first = attribute(tag, 'category')?.split(',', 1)[0] ?? '';
  return first
    .split('/')
    .findLast((step) => step.trim() !== '')
    ?.trim();
}

const nameOf = (tag: OpenTag): string | undefined => attribute(tag, 'title') ?? attribute(tag, 'text');

function attribute(tag: OpenTag, name: string): string | undefined {
  const value = oneLine(decodeEntities(tag.attributes.get(name) ?? '')).trim();
  return value === '' ? undefined : value;
}
