import { ElementNames } from './element-names.ts';
import { dialectOf, type FeedDialect, noteRoot } from './feed-dialect.ts';
import { endsField, isField, isRightCase } from './feed-fields.ts';
import type { Field } from './field.ts';
import { FieldCapture } from './field-capture.ts';
import { fieldsOfTag } from './fields-of-tag.ts';
import { OpenElements } from './open-elements.ts';
import type { RepairLog } from './repair-log.ts';
import type { MarkupToken, OpenTag } from './scan-markup.ts';

const MAX_ITEMS = 5_000;
const MAX_FIELDS = 200;

const RECORDS = new Set('item entry channel feed rss rdf:rdf media:group media:content'.split(' '));
/** Elements whose own tags say something. */
const HEADS = new Set(['item', 'entry', 'channel', 'feed']);
/** A document that begins so and holds no feed is a page, though PHP may print such things before a feed. */
const BEGINS_PAGE = new Set(['title', 'head', 'body', 'p', 'div', 'h1', 'center']);
const HTML = new Set(['html', 'meta', 'script']);

/** Takes the tokens of a feed document in order and keeps the fields of its channel and items. */
export class RepairedFeed {
  readonly #log: RepairLog;
  readonly #names = new ElementNames();
  readonly #open: OpenElements;
  readonly #channel: Field[] = [];
  readonly #items: (readonly Field[])[] = [];
  #leftOut = 0;
  #isPage = false;
  /** The name of the document's first element. */
  #first = '';
  #hasChannel = false;
  #dialect: FeedDialect | undefined;
  #item: { readonly fields: Field[]; readonly depth: number } | undefined;
  #capture: FieldCapture | undefined;

  /** @param url what links are relative to where the document says nothing else. */
  constructor(url: string, log: RepairLog) {
    this.#log = log;
    this.#open = new OpenElements(url, log);
  }

  take(token: MarkupToken): void {
    if (token.is === 'open') this.#takeOpen(token);
    else if (token.is === 'close') this.#takeClose(token.name, token.source);
    else this.#takeText(token);
  }

  /** Comes to the end of the document. Of an item that it breaks off in, complete fields count. */
  finish(): FeedDialect {
    if (this.#dialect === undefined) {
      throw new Error(
        `feed: this is ${this.#isPage || BEGINS_PAGE.has(this.#first) ? 'an HTML page, not a feed' : 'not RSS, Atom or JSON Feed'}`,
      );
    }
    if (this.#open.count > 0) this.#log.note('broken-off');
    this.#capture = undefined;
    const isTelling = this.#item?.fields.some(({ name }) => name === 'title' || name === 'link') ?? false;
    if (isTelling) this.#endItem();
    return this.#dialect;
  }

  get channel(): readonly Field[] {
    return this.#channel;
  }

  get items(): readonly (readonly Field[])[] {
    return this.#items;
  }

  /** How many items there were beyond the most that are read. */
  get leftOut(): number {
    return this.#leftOut;
  }

  #takeText({ is, value }: Extract<MarkupToken, { is: 'text' | 'cdata' }>): void {
    if (this.#capture !== undefined) {
      if (is === 'text') this.#capture.addText(value);
      else this.#capture.addCdata(value);
    } else if (this.#open.count === 0 && value.trim() !== '') this.#noteJunk();
  }

  #noteJunk(): void {
    this.#log.note(this.#dialect === undefined ? 'junk-before-feed' : 'junk-after-feed');
  }

  #takeOpen(tag: OpenTag): void {
    this.#names.declare(tag.attributes);
    const name = this.#nameOf(tag.name, tag.attributes.get('xmlns'));
    if (this.#capture !== undefined && !endsField(this.#capture.name, name)) {
      this.#capture.addOpenTag(tag);
      return;
    }
    if (this.#capture !== undefined) this.#breakField();
    if (!this.#isInside(name, tag)) return;
    this.#noteName(name, tag);
    if (name === 'item' || name === 'entry') this.#startItem();
    const isFieldHere = this.#isFieldHere(name);
    const element = this.#open.enter(name, tag);
    if (name === 'channel') this.#hasChannel = true;
    if (name === 'item' || name === 'entry') this.#item = { fields: [], depth: this.#open.count };
    if (HEADS.has(name)) {
      for (const field of fieldsOfTag(tag, element.base, element.lang)) this.#keep(field);
    } else if (isFieldHere) this.#startField(name, tag);
    if (tag.isEmpty) this.#takeClose(tag.name, '');
  }

  #isFieldHere(name: string): boolean {
    const { parent } = this.#open;
    return isField(name) && (parent === undefined || RECORDS.has(parent));
  }

  #takeClose(tagName: string, source: string): void {
    const endsRecord = RECORDS.has(this.#nameOf(tagName));
    if (!endsRecord && this.#capture?.addCloseTag(tagName, source)) return;
    if (this.#capture !== undefined) this.#endField();
    if (this.#dialect === undefined) return;
    this.#open.leave(tagName);
    if (this.#item !== undefined && this.#open.count < this.#item.depth) this.#endItem();
  }

  #nameOf(tagName: string, namespace?: string): string {
    const name = this.#names.nameOf(tagName, namespace);
    if (name === 'a' && this.#dialect === 'cdf') return 'link';
    if (!name.startsWith('atom:')) return name;
    return name === 'atom:link' && this.#dialect !== 'atom' && this.#dialect !== undefined
      ? name
      : name.slice('atom:'.length);
  }

  /** Whether the feed's root has come; what stands before it is junk. A page may hold a feed that says it is one. */
  #isInside(name: string, tag: OpenTag): boolean {
    if (this.#dialect !== undefined) return true;
    this.#first ||= name;
    if (HTML.has(name)) this.#isPage = true;
    this.#dialect = dialectOf(name, tag, this.#isPage);
    if (this.#dialect === undefined) this.#noteJunk();
    else noteRoot(name, tag, this.#log);
    return this.#dialect !== undefined;
  }

  #noteName(name: string, tag: OpenTag): void {
    if (this.#open.count === 0 && this.#open.wasEntered) this.#noteJunk();
    if (!this.#names.isDeclared(tag.name)) this.#log.note('undeclared-prefix');
    const isOurs = isField(name) || RECORDS.has(name);
    if (isOurs && this.#dialect !== 'cdf' && !isRightCase(tag.name)) this.#log.note('wrong-case');
    const isPrefixed = tag.name.includes(':') && !this.#names.nameOf(tag.name).includes(':');
    if (isPrefixed && (this.#dialect === 'rss' || this.#dialect === 'old-rss'))
      this.#log.note('prefixed-element');
  }

  #startItem(): void {
    if (!this.#hasChannel && this.#dialect !== 'atom') {
      this.#hasChannel = true;
      this.#log.note('missing-channel');
    }
    if (this.#item === undefined) return;
    this.#log.note('unclosed-element');
    this.#open.cutTo(this.#item.depth - 1);
    this.#endItem();
  }

  #endItem(): void {
    const fields = this.#item?.fields ?? [];
    this.#item = undefined;
    if (fields.length === 0) this.#log.note('bad-item');
    else if (this.#items.length < MAX_ITEMS) this.#items.push(fields);
    else this.#leftOut += 1;
  }

  #startField(name: string, tag: OpenTag): void {
    const { base, hasOwnBase } = this.#open.innermost;
    const dialect = this.#dialect ?? 'rss';
    this.#capture = new FieldCapture({ name, tag, base, hasOwnBase, dialect, log: this.#log });
  }

  #breakField(): void {
    this.#log.note('unclosed-element');
    this.#endField();
    this.#open.cutTo(this.#open.count - 1);
  }

  #endField(): void {
    const field = this.#capture?.field();
    this.#capture = undefined;
    if (field !== undefined) this.#keep(field);
  }

  #keep(field: Field): void {
    const fields = this.#item?.fields ?? this.#channel;
    if (fields.length < MAX_FIELDS) fields.push(field);
  }
}
