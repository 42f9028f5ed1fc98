import { ElementNames } from './element-names.ts';
import { endsField, isField } from './feed-fields.ts';
import { type Field, FieldCapture } from './field-capture.ts';
import { printRepaired } from './print-repaired.ts';
import type { MarkupToken, OpenTag } from './scan-markup.ts';

const MAX_DEPTH = 256;
const MAX_ITEMS = 5_000;
const MAX_FIELDS = 200;

const RECORDS = new Set([
  'item',
  'entry',
  'channel',
  'feed',
  'rss',
  'rdf:rdf',
  'media:group',
  'media:content',
]);
const ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'channel', 'feed', 'item', 'entry']);
const HTML = new Set(['html', 'meta', 'script']);

interface OpenElement {
  readonly name: string;
  readonly tagName: string;
  readonly base: string;
  readonly lang: string | undefined;
}

/** Takes the tokens of a feed document in order and keeps the fields of its channel and items. */
export class RepairedFeed {
  readonly #url: string;
  readonly #names = new ElementNames();
  readonly #open: OpenElement[] = [];
  readonly #channel: Field[] = [];
  readonly #items: Field[][] = [];
  #leftOut = 0;
  #isPage = false;
  #dialect: 'rss' | 'atom' | undefined;
  #item: { readonly fields: Field[]; readonly depth: number } | undefined;
  #capture: FieldCapture | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  take(token: MarkupToken): void {
    if (token.is === 'text') this.#capture?.addText(token.value);
    else if (token.is === 'cdata') this.#capture?.addCdata(token.value);
    else if (token.is === 'open') this.#takeOpen(token);
    else this.#takeClose(token.name, token.source);
  }

  /** The document rebuilt. Of an item that the document breaks off in, complete fields count. */
  finish(): string {
    if (this.#dialect === undefined) {
      throw new Error(
        `feed: this is ${this.#isPage ? 'an HTML page, not a feed' : 'not RSS, Atom or JSON Feed'}`,
      );
    }
    this.#capture = undefined;
    const isTelling = this.#item?.fields.some(({ name }) => name === 'title' || name === 'link') ?? false;
    if (isTelling) this.#endItem();
    return printRepaired(this.#channel, this.#items);
  }

  /** How many items there were beyond the most that are read. */
  get leftOut(): number {
    return this.#leftOut;
  }

  #takeOpen(tag: OpenTag): void {
    this.#names.declare(tag.attributes);
    const name = this.#nameOf(tag);
    if (this.#capture !== undefined && !endsField(this.#capture.name, name)) {
      this.#capture.addOpenTag(tag);
      return;
    }
    if (this.#capture !== undefined) this.#endField();
    if (!this.#isInside(name, tag)) return;
    if (name === 'item' || name === 'entry') this.#startItem();
    const parent = this.#open.at(-1);
    const element = this.#enter(tag, name);
    if (name === 'item' || name === 'entry') this.#noteItem(tag, element);
    else if (isField(name) && (parent === undefined || RECORDS.has(parent.name)))
      this.#startField(tag, element);
    if (tag.isEmpty) this.#takeClose(tag.name, '');
  }

  #takeClose(tagName: string, source: string): void {
    const name = this.#names.nameOf(tagName);
    const endsRecord = RECORDS.has(name);
    if (this.#capture?.addCloseTag(tagName, source) && !endsRecord) return;
    if (this.#capture !== undefined) this.#endField();
    const at = this.#open.findLastIndex((element) => element.tagName === tagName.toLowerCase());
    if (at >= 0) this.#open.length = at;
    if (this.#item !== undefined && this.#open.length < this.#item.depth) this.#endItem();
  }

  #nameOf(tag: OpenTag): string {
    const name = this.#names.nameOf(tag.name, tag.attributes.get('xmlns'));
    if (!name.startsWith('atom:')) return name;
    return name === 'atom:link' && this.#dialect === 'rss' ? name : name.slice('atom:'.length);
  }

  /** Whether the feed's root has come; what stands before it is junk. A page may hold a feed that says it is one. */
  #isInside(name: string, { attributes }: OpenTag): boolean {
    if (this.#dialect !== undefined) return true;
    if (HTML.has(name)) this.#isPage = true;
    const isRoot = this.#isPage
      ? (name === 'rss' && attributes.has('version')) || (name === 'feed' && attributes.has('xmlns'))
      : ROOTS.has(name);
    if (isRoot) this.#dialect = name === 'feed' || name === 'entry' ? 'atom' : 'rss';
    return isRoot;
  }

  #enter(tag: OpenTag, name: string): OpenElement {
    if (this.#open.length >= MAX_DEPTH) throw new Error(`feed: nested deeper than ${MAX_DEPTH} elements`);
    const parent = this.#open.at(-1);
    const outer = parent?.base ?? this.#url;
    const own = tag.attributes.get('xml:base');
    const base =
      own !== undefined && URL.canParse(own.trim(), outer) ? new URL(own.trim(), outer).href : outer;
    const lang = tag.attributes.get('xml:lang') ?? parent?.lang;
    const element = { name, tagName: tag.name.toLowerCase(), base, lang };
    this.#open.push(element);
    return element;
  }

  #startItem(): void {
    if (this.#item === undefined) return;
    this.#open.length = this.#item.depth - 1;
    this.#endItem();
  }

  #noteItem(tag: OpenTag, { lang }: OpenElement): void {
    this.#item = { fields: [], depth: this.#open.length };
    const about = tag.attributes.get('rdf:about');
    if (about !== undefined) this.#keep({ name: 'about', value: about, attributes: {} });
    if (lang !== undefined) this.#keep({ name: 'lang', value: lang, attributes: {} });
  }

  #endItem(): void {
    const fields = this.#item?.fields ?? [];
    this.#item = undefined;
    if (fields.length === 0) return;
    if (this.#items.length < MAX_ITEMS) this.#items.push(fields);
    else this.#leftOut += 1;
  }

  #startField(tag: OpenTag, { name, base }: OpenElement): void {
    this.#capture = new FieldCapture({ name, tag, base, isAtom: this.#dialect === 'atom' });
  }

  #endField(): void {
    const field = this.#capture?.field();
    this.#capture = undefined;
    this.#open.pop();
    if (field !== undefined) this.#keep(field);
  }

  #keep(field: Field): void {
    const fields = this.#item?.fields ?? this.#channel;
    if (fields.length < MAX_FIELDS) fields.push(field);
  }
}
