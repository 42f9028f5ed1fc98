/** The prefixes that the field names of this room use, by namespace; '' stands for the feed's own elements. */
const PREFIXES: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/^https?:\/\/(www\.)?w3\.org\/2005\/atom/, 'atom'],
  [/^https?:\/\/purl\.org\/atom\//, 'atom'],
  [/^https?:\/\/purl\.org\/(rss\/1\.0\/modules\/content|net\/rss1\.1\/payload)/, 'content'],
  [/^https?:\/\/purl\.org\/(rss\/1\.0\/?$|rss\/2\.0|net\/rss)/, ''],
  [
    /^https?:\/\/(backend\.userland\.com|blogs\.law\.harvard\.edu|cyber\.law\.harvard\.edu|my\.netscape\.com|channel\.netscape\.com|www\.rssboard\.org)/,
    '',
  ],
  [/^https?:\/\/purl\.org\/dc\/terms/, 'dcterms'],
  [/^https?:\/\/purl\.org\/dc\/elements/, 'dc'],
  [/^https?:\/\/(video\.)?search\.yahoo\.com\/mrss/, 'media'],
  [/^https?:\/\/(www\.)?w3\.org\/1999\/02\/22-rdf/, 'rdf'],
  [/^https?:\/\/(www\.)?w3\.org\/1999\/xhtml/, 'xhtml'],
  [/^https?:\/\/www\.itunes\.com\/dtds/, 'itunes'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication/, 'sy'],
  [/^https?:\/\/rssnamespace\.org\/feedburner\/ext/, 'feedburner'],
  [/^https?:\/\/www\.pheedo\.com\/namespace/, 'pheedo'],
];

/** What prefixes mean where nothing declares them. */
const HABITS: readonly (readonly [written: string, meant: string])[] = [
  ...'atom content dcterms dc media rdf xhtml itunes sy feedburner pheedo'
    .split(' ')
    .map((name) => [name, name] as const),
  ['rss', ''],
  ['a10', 'atom'],
];

/** Gives elements of feeds one name each, lower case, whatever prefix a document declares for a namespace. */
export class ElementNames {
  readonly #prefixes = new Map(HABITS);
  readonly #declared = new Set(['xml']);

  /** Takes note of the xmlns attributes of a tag; a prefix means what it was last declared to mean. */
  declare(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes) {
      if (!name.startsWith('xmlns:')) continue;
      const written = name.slice('xmlns:'.length);
      this.#declared.add(written);
      const prefix = prefixFor(value);
      if (prefix !== undefined) this.#prefixes.set(written, prefix);
    }
  }

  /** Whether a tag's prefix, if it has one, was declared anywhere before. */
  isDeclared(tagName: string): boolean {
    const colon = tagName.indexOf(':');
    return colon < 0 || this.#declared.has(tagName.slice(0, colon).toLowerCase());
  }

  /** "pubdate", "dc:date", "atom:link"; an element of an unknown namespace keeps its own prefix. */
  nameOf(tagName: string, ownNamespace?: string): string {
    const name = tagName.toLowerCase();
    if (name.includes(':')) return this.#prefixed(name);
    const known = ownNamespace === undefined ? undefined : prefixFor(ownNamespace);
    return known === undefined || known === '' ? name : `${known}:${name}`;
  }

  #prefixed(name: string): string {
    const [written = '', local = ''] = name.split(':', 2);
    const prefix = this.#prefixes.get(written) ?? written;
    return prefix === '' ? local : `${prefix}:${local}`;
  }
}

function prefixFor(namespace: string): string | undefined {
  const address = namespace.trim().toLowerCase();
  return PREFIXES.find(([pattern]) => pattern.test(address))?.[1];
}
