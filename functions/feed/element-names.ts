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
  [/^https?:\/\/search\.yahoo\.com\/mrss/, 'media'],
  [/^https?:\/\/(www\.)?w3\.org\/1999\/02\/22-rdf/, 'rdf'],
  [/^https?:\/\/(www\.)?w3\.org\/1999\/xhtml/, 'xhtml'],
  [/^https?:\/\/www\.itunes\.com\/dtds/, 'itunes'],
];

/** What prefixes mean where nothing declares them. */
const HABITS: readonly (readonly [written: string, meant: string])[] = [
  ...['atom', 'content', 'dcterms', 'dc', 'media', 'rdf', 'xhtml', 'itunes'].map(
    (name) => [name, name] as const,
  ),
  ['rss', ''],
  ['a10', 'atom'],
];

/** Gives elements of feeds one name each, lower case, whatever prefix a document declares for a namespace. */
export class ElementNames {
  readonly #prefixes = new Map(HABITS);

  /** Takes note of the xmlns attributes of a tag; a prefix means what it was last declared to mean. */
  declare(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes) {
      if (!name.startsWith('xmlns:')) continue;
      const prefix = prefixFor(value);
      if (prefix !== undefined) this.#prefixes.set(name.slice('xmlns:'.length), prefix);
    }
  }

  /** "pubdate", "dc:date", "atom:link"; an element of an unknown namespace keeps its own prefix. */
  nameOf(tagName: string, ownNamespace?: string): string {
    const [local = '', prefix] = tagName.toLowerCase().split(':', 2).reverse();
    const known =
      prefix === undefined ? prefixFor(ownNamespace ?? '') : (this.#prefixes.get(prefix) ?? prefix);
    return known === undefined || known === '' ? local : `${known}:${local}`;
  }
}

function prefixFor(namespace: string): string | undefined {
  const address = namespace.trim().toLowerCase();
  return PREFIXES.find(([pattern]) => pattern.test(address))?.[1];
}
