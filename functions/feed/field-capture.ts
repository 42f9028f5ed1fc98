import { base64Text } from './base64-text.ts';
import { decodeEntities } from './decode-entities.ts';
import { isTextField, mayHoldMarkup } from './feed-fields.ts';
import type { Field, FieldStart } from './field.ts';
import { isTwiceEncoded } from './keep-damaged.ts';
import { linkField, permalink } from './link-field.ts';
import type { OpenTag } from './scan-markup.ts';

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

  /** The finished field; none for a link without a web address, nor for bytes that are no text. */
  field(): Field | undefined {
    const { name, tag, log } = this.#start;
    const text = this.#parts.map((part) => (this.#hasMarkup ? part.raw : part.text)).join('');
    if (name === 'link' || name === 'atom:link') return linkField(this.#start, text);
    const value = this.#isBase64() ? (base64Text(text) ?? this.#undecoded(text)) : text;
    if (value === undefined) return undefined;
    if (this.#hasMarkup && !this.#mayHoldMarkup()) log.note('markup-in-text');
    if (isTextField(name) && isTwiceEncoded(value)) log.note('twice-encoded');
    const isPermaLink = tag.attributes.get('ispermalink')?.trim().toLowerCase();
    const href = permalink(this.#start, value);
    const isWritten = href === value.trim();
    return {
      name,
      value,
      attributes: {
        ...(this.#isPlain() && { as: 'text' }),
        ...(isPermaLink !== undefined && { isPermaLink }),
        ...(href !== undefined && !isWritten && { href }),
      },
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

  get #type(): string {
    return this.#start.tag.attributes.get('type')?.trim().toLowerCase() ?? '';
  }

  /** Atom 0.3 says so; in Atom 1.0 every media type that is no text is (RFC 4287 §4.1.3.3). */
  #isBase64(): boolean {
    const { name, tag, dialect } = this.#start;
    if (!isTextField(name) || this.#hasMarkup) return false;
    const mode = tag.attributes.get('mode')?.trim().toLowerCase();
    if (mode === 'base64') return true;
    return (
      dialect === 'atom' &&
      mode === undefined &&
      this.#type.includes('/') &&
      !/^text\/|xml|html|json/.test(this.#type)
    );
  }

  /** A title is mostly text after all; content is a picture or a sound. */
  #undecoded(text: string): string | undefined {
    return this.name === 'title' ? text : undefined;
  }

  /** Atom has XHTML (1.0) or any XML (0.3) as a kind of text; RSS has no such thing. */
  #mayHoldMarkup(): boolean {
    const { name, tag, dialect } = this.#start;
    if (mayHoldMarkup(name)) return true;
    return dialect === 'atom' && (/xml|\//.test(this.#type) || tag.attributes.get('mode') === 'xml');
  }

  /** RFC 4287 §3.1.1: Atom says what its text is; RSS never does, and mostly means HTML. */
  #isPlain(): boolean {
    const { tag, dialect } = this.#start;
    if (dialect !== 'atom' || this.#hasMarkup || tag.attributes.get('mode') === 'escaped') return false;
    return !this.#type.includes('html') && !this.#isBase64();
  }
}
