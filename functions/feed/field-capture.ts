import { undoDoubleEncoding } from '../fetch/undo-double-encoding.ts';
import { decodeEntities } from './decode-entities.ts';
import type { OpenTag } from './scan-markup.ts';
import { webAddress } from './web-address.ts';

/** One field of an item or channel, as a repaired document holds it. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where a field opened: its name, its tag and the address its links are relative to. */
interface FieldStart {
  readonly name: string;
  readonly tag: OpenTag;
  readonly base: string;
  readonly isAtom: boolean;
}

/** Gathers what stands between the tags of one field, markup included. */
export class FieldCapture {
  readonly name: string;
  readonly #start: FieldStart;
  readonly #tagName: string;
  readonly #parts: { readonly raw: string; readonly text: string }[] = [];
  #hasMarkup = false;
  /** Of an Atom author only the name counts (RFC 4287 §3.2). */
  #isNamed = false;
  #nested = 0;

  constructor(start: FieldStart) {
    this.name = start.name;
    this.#start = start;
    this.#tagName = start.tag.name.toLowerCase();
  }

  addText(value: string): void {
    this.#add(value, decodeEntities(value));
  }

  addCdata(value: string): void {
    this.#add(value, value);
  }

  addOpenTag(tag: OpenTag): void {
    if (tag.name.toLowerCase() === this.#tagName && !tag.isEmpty) this.#nested += 1;
    if (this.#isAuthorsName(tag.name)) this.#parts.length = 0;
    this.#addTag(tag.source);
  }

  /** False when the tag ends this field. */
  addCloseTag(tagName: string, source: string): boolean {
    const isOwn = tagName.toLowerCase() === this.#tagName;
    if (isOwn && this.#nested === 0) return false;
    if (isOwn) this.#nested -= 1;
    this.#addTag(source);
    this.#isNamed ||= this.#isAuthorsName(tagName);
    return true;
  }

  /** The finished field; none for a link without a web address. */
  field(): Field | undefined {
    const text = this.#parts.map((part) => (this.#hasMarkup ? part.raw : part.text)).join('');
    const value = undoDoubleEncoding(text);
    if (this.name === 'link' || this.name === 'atom:link') return this.#link(value);
    const isPermaLink = this.#start.tag.attributes.get('ispermalink');
    return {
      name: this.name,
      value,
      attributes: { as: this.#markupOf(), ...(isPermaLink !== undefined && { isPermaLink }) },
    };
  }

  #add(raw: string, text: string): void {
    if (!this.#isNamed) this.#parts.push({ raw, text });
  }

  #addTag(source: string): void {
    this.#hasMarkup = true;
    this.#add(source, '');
  }

  #isAuthorsName(tagName: string): boolean {
    return this.name === 'author' && /(^|:)name$/i.test(tagName);
  }

  #link(value: string): Field | undefined {
    const { tag, base } = this.#start;
    const address = webAddress(decodeEntities(tag.attributes.get('href') ?? value), base);
    if (address === undefined) return undefined;
    const rel = tag.attributes.get('rel')?.toLowerCase();
    const type = tag.attributes.get('type')?.toLowerCase();
    const attributes = { ...(rel !== undefined && { rel }), ...(type !== undefined && { type }) };
    return { name: this.name, value: address, attributes };
  }

  /** RFC 4287 §3.1.1: Atom says what its text is; RSS never does, and mostly means HTML. */
  #markupOf(): 'html' | 'text' {
    const { tag, isAtom } = this.#start;
    if (!isAtom || this.#hasMarkup || tag.attributes.get('mode') === 'escaped') return 'html';
    return tag.attributes.get('type')?.toLowerCase().includes('html') ? 'html' : 'text';
  }
}
