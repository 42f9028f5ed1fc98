import type { RepairName } from './repair-meanings.ts';

/** A piece of XML or HTML source between two offsets. Values are as in the source, entities undecoded. */
export type MarkupToken =
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'cdata'; readonly value: string }
  | {
      readonly is: 'open';
      /** As written, with its prefix. */
      readonly name: string;
      /** By name in lower case; the first of equal names counts. */
      readonly attributes: ReadonlyMap<string, string>;
      /** Written as `<name/>`. */
      readonly isEmpty: boolean;
      readonly source: string;
    }
  | { readonly is: 'close'; readonly name: string; readonly source: string };

export type OpenTag = Extract<MarkupToken, { is: 'open' }>;

/** What behind a "<" can begin a tag, a comment or the like. */
const OPENING = /[\p{L}_:!?/]/u;
const NAME = /[\p{L}_:][^\s/>=<"']*/uy;
const ATTRIBUTE = /[\s/]*([^\s/>=<"'][^\s/>=<]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Cuts XML or HTML into tokens and never fails: what is no markup is text. Comments, processing instructions and
 * the document type with all its declarations are left out. Takes time linear in the source, whatever it holds.
 */
export class MarkupScanner {
  readonly #source: string;
  readonly #note: (name: RepairName) => void;
  readonly #found = new Map<string, number>();
  readonly #neverEnding = new Set<string>();
  #at = 0;

  /** @param note is told of everything that breaks the rules of XML. */
  constructor(source: string, note: (name: RepairName) => void = () => {}) {
    this.#source = source;
    this.#note = note;
  }

  *tokens(): Generator<MarkupToken> {
    while (this.#at < this.#source.length) {
      const token = this.#source[this.#at] === '<' ? this.#markup() : this.#text(this.#at);
      if (token !== undefined) yield token;
    }
  }

  /** Goes on behind the end tag of an element such as script; stays where it is, and says so, when there is none. */
  skipPast(name: string): boolean {
    const element = name.toLowerCase();
    if (this.#neverEnding.has(element)) return false;
    const endTag = new RegExp(`</${element}[\\s/>]`, 'gi');
    endTag.lastIndex = this.#at;
    const found = endTag.exec(this.#source);
    if (found === null) this.#neverEnding.add(element);
    else this.#at = found.index;
    return found !== null;
  }

  /** Passes over all that is left. */
  skipRest(): void {
    this.#at = this.#source.length;
  }

  #text(start: number): MarkupToken {
    // A "<" that opens nothing belongs to the text, and a run of them is one text.
    let next = this.#find('<', start + 1);
    while (next >= 0 && !OPENING.test(this.#source[next + 1] ?? '')) next = this.#find('<', next + 1);
    this.#at = next < 0 ? this.#source.length : next;
    const value = this.#source.slice(start, this.#at);
    if (value.includes('<')) this.#note('bare-less-than');
    return { is: 'text', value };
  }

  #markup(): MarkupToken | undefined {
    const source = this.#source;
    const start = this.#at;
    if (source.startsWith('<!--', start)) return this.#comment(start + 4);
    if (source.startsWith('<![CDATA[', start)) return this.#cdata(start + 9);
    if (source.startsWith('<!', start)) return this.#declaration(start);
    if (source.startsWith('<?', start)) return this.#skip('>', start + 2);
    const isClose = source[start + 1] === '/';
    NAME.lastIndex = start + (isClose ? 2 : 1);
    const name = NAME.exec(source)?.[0];
    if (name === undefined) return this.#text(start);
    return isClose ? this.#closeTag(name, start) : this.#openTag(name, start);
  }

  #closeTag(name: string, start: number): MarkupToken {
    const end = this.#tagEnd(start + 2 + name.length);
    this.#at = end;
    return { is: 'close', name, source: this.#source.slice(start, end) };
  }

  #openTag(name: string, start: number): MarkupToken {
    const { attributes, end: at } = this.#attributes(start + 1 + name.length);
    const end = this.#tagEnd(at);
    this.#at = end;
    const source = this.#source.slice(start, end);
    return { is: 'open', name, attributes, isEmpty: source.endsWith('/>'), source };
  }

  #attributes(start: number): { readonly attributes: OpenTag['attributes']; readonly end: number } {
    // Most tags have none.
    if (this.#source[start] === '>') return { attributes: NO_ATTRIBUTES, end: start };
    const attributes = new Map<string, string>();
    let end = start;
    ATTRIBUTE.lastIndex = start;
    for (let found = ATTRIBUTE.exec(this.#source); found !== null; found = ATTRIBUTE.exec(this.#source)) {
      end = ATTRIBUTE.lastIndex;
      const attribute = (found[1] ?? '').toLowerCase();
      const quoted = found[2] ?? found[3];
      if (quoted === undefined || attributes.has(attribute)) this.#note('bad-attribute');
      if (!attributes.has(attribute)) attributes.set(attribute, quoted ?? found[4] ?? '');
    }
    return { attributes, end };
  }

  /** Behind the ">" of a tag, or before the "<" that comes first when the ">" is missing. */
  #tagEnd(from: number): number {
    const close = this.#find('>', from);
    const open = this.#find('<', from);
    if (close >= 0 && (open < 0 || close < open)) return close + 1;
    this.#note('unfinished-tag');
    return open < 0 ? this.#source.length : open;
  }

  #cdata(start: number): MarkupToken {
    const end = this.#find(']]>', start);
    const next = this.#find('<![CDATA[', start);
    // An end behind the next opening is the end of that one: this section was never closed.
    const isClosed = end >= 0 && (next < 0 || end < next);
    if (!isClosed) this.#note('unclosed-cdata');
    const stop = isClosed ? end : this.#unclosedEnd(start, next);
    this.#at = isClosed ? end + 3 : stop;
    return { is: 'cdata', value: this.#source.slice(start, stop) };
  }

  /** Where a CDATA section without an end stops: at an end tag of a text element, else before the next section. */
  #unclosedEnd(start: number, next: number): number {
    const limit = next < 0 ? this.#source.length : next;
    const within = this.#source.slice(start, limit);
    const found = /<\/(?:\w+:)?(?:title|description|encoded|content|summary|link|guid|author|creator)>/i.exec(
      within,
    );
    return found === null ? limit : start + found.index;
  }

  #declaration(start: number): undefined {
    const bracket = this.#find('[', start);
    const end = this.#find('>', start);
    return bracket >= 0 && end >= 0 && bracket < end ? this.#skip(']>', bracket) : this.#skip('>', start);
  }

  /** One that is never closed ends with the tag it was meant to hide, and does not swallow the rest. */
  #comment(start: number): undefined {
    const end = this.#find('-->', start);
    const dashes = this.#find('--', start);
    if (end < 0 || dashes < end) this.#note('bad-comment');
    return end < 0 ? this.#skip('>', start) : this.#skip('-->', start);
  }

  #skip(terminator: string, from: number): undefined {
    const end = this.#find(terminator, from);
    this.#at = end < 0 ? this.#source.length : end + terminator.length;
    return undefined;
  }

  /** indexOf that remembers: asked in rising order it walks the source once per terminator, also for a missing one. */
  #find(terminator: string, from: number): number {
    const known = this.#found.get(terminator);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const found = this.#source.indexOf(terminator, from);
    this.#found.set(terminator, found);
    return found;
  }
}
