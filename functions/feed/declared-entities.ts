import { decodeEntities } from './decode-entities.ts';
import { escapeXml } from './escape-xml.ts';

/** Short texts without markup only; an entity that names another one is refused elsewhere. */
const DECLARATION =
  /<!ENTITY\s{1,9}([A-Za-z_][\w.-]{0,39})\s{1,9}(?:"([^"<%]{0,64})"|'([^'<%]{0,64})')\s{0,9}>/g;
const REFERENCE = /&([A-Za-z_][\w.-]{0,39});/g;
const MOST = 300;
/** Of a whole document: what goes beyond is left as it stands, so that no document grows by its entities. */
const MAX_EXPANDED = 100_000;
const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** The short texts that a document type declares as entities (XML 1.0 §4.2). Nothing is ever fetched. */
export class DeclaredEntities {
  readonly #texts: ReadonlyMap<string, string>;
  #expanded = 0;

  /** @param prolog the beginning of the document, up to the root element or beyond. */
  constructor(prolog: string) {
    const declared = [...prolog.matchAll(DECLARATION)].slice(0, MOST);
    this.#texts = new Map(
      declared
        .map(([, name = '', double, single]): [string, string] => [name, double ?? single ?? ''])
        .filter(([name]) => !OF_XML.has(name))
        .map(([name, text]) => [name, escapeXml(decodeEntities(text))]),
    );
  }

  /** XML source with the references to declared entities replaced by their texts, once. */
  expand(source: string): string {
    if (this.#texts.size === 0 || !source.includes('&')) return source;
    return source.replace(REFERENCE, (reference, name: string) => {
      const text = this.#texts.get(name);
      if (text === undefined || this.#expanded > MAX_EXPANDED) return reference;
      this.#expanded += text.length;
      return text;
    });
  }
}
