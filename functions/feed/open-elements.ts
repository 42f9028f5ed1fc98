import { parseUrl } from '../fetch/parse-url.ts';
import { decodeEntities } from './decode-entities.ts';
import type { RepairLog } from './repair-log.ts';
import type { OpenTag } from './scan-markup.ts';

const MAX_DEPTH = 256;

/** What an element hands down to those inside it. */
interface Inherited {
  /** What links inside are relative to. */
  readonly base: string;
  /** Whether the document itself says so (xml:base). */
  readonly hasOwnBase: boolean;
  readonly lang: string | undefined;
}

interface OpenElement extends Inherited {
  readonly name: string;
  readonly tagName: string;
}

/** The elements of a document that have begun and not ended. */
export class OpenElements {
  readonly #outermost: Inherited;
  readonly #log: RepairLog;
  readonly #elements: OpenElement[] = [];
  #wasEntered = false;

  constructor(url: string, log: RepairLog) {
    this.#outermost = { base: url, hasOwnBase: false, lang: undefined };
    this.#log = log;
  }

  get count(): number {
    return this.#elements.length;
  }

  get wasEntered(): boolean {
    return this.#wasEntered;
  }

  /** The name of the innermost element. */
  get parent(): string | undefined {
    return this.#elements.at(-1)?.name;
  }

  get innermost(): Inherited {
    return this.#elements.at(-1) ?? this.#outermost;
  }

  /** Throws beyond 256 levels. */
  enter(name: string, { name: tagName, attributes }: OpenTag): Inherited {
    if (this.#elements.length >= MAX_DEPTH) {
      throw new Error(`feed: nested deeper than ${MAX_DEPTH} elements`);
    }
    const outer = this.innermost;
    const written = attributes.get('xml:base') ?? (name === 'channel' ? attributes.get('base') : undefined);
    const own = written === undefined ? undefined : parseUrl(decodeEntities(written).trim(), outer.base);
    const element = {
      name,
      tagName: tagName.toLowerCase(),
      base: own?.href ?? outer.base,
      hasOwnBase: own !== undefined || outer.hasOwnBase,
      lang: attributes.get('xml:lang') ?? outer.lang,
    };
    this.#elements.push(element);
    this.#wasEntered = true;
    return element;
  }

  /** Ends the innermost element of that name, and those inside it, which have lost their end tags. */
  leave(tagName: string): void {
    const lower = tagName.toLowerCase();
    const at = this.#elements.findLastIndex((element) => element.tagName === lower);
    if (at < 0) this.#log.note('stray-end-tag');
    else this.#log.note('unclosed-element', this.#elements.length - at - 1);
    if (at >= 0) this.cutTo(at);
  }

  /** Ends all elements but the outermost so many. */
  cutTo(count: number): void {
    while (this.#elements.length > Math.max(0, count)) this.#elements.pop();
  }
}
