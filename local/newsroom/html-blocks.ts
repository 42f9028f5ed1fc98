import { decodeEntities } from '../../functions/feed/decode-entities.ts';
import { oneLine } from '../../functions/feed/plain-text.ts';
import { MarkupScanner, type MarkupToken, type OpenTag } from '../../functions/feed/scan-markup.ts';

/** The text of one `<title>`, `<h1>` or `<p>`, on one line. */
export interface HtmlBlock {
  readonly name: 'title' | 'h1' | 'p';
  readonly text: string;
  /** Within navigation, a box beside the story, a footer or a form. */
  readonly isAside: boolean;
}

export interface HtmlBlocks {
  readonly lang?: string;
  /** `content` by `property` or `name` in lower case, entities undecoded; the first of equal names counts. */
  readonly meta: ReadonlyMap<string, string>;
  readonly blocks: readonly HtmlBlock[];
}

const RAW = new Set(['script', 'style', 'textarea', 'template', 'iframe', 'noscript']);
const BESIDE = new Set(['aside', 'nav', 'footer', 'form']);
const ENDS_BLOCK = new Set(
  'article aside blockquote body div dl figure footer form h2 h3 h4 header hr html li main nav ol section table ul'.split(
    ' ',
  ),
);

/** Cuts an HTML text into the blocks a feed is made of. Never fails, and takes time linear in the text. */
export function htmlBlocks(html: string): HtmlBlocks {
  const scanner = new MarkupScanner(html);
  const collector = new BlockCollector();
  for (const token of scanner.tokens()) {
    collector.take(token);
    if (token.is === 'open' && RAW.has(token.name.toLowerCase())) scanner.skipPast(token.name);
  }
  return collector.found();
}

class BlockCollector {
  readonly #meta = new Map<string, string>();
  readonly #blocks: { name: HtmlBlock['name']; isAside: boolean; parts: string[] }[] = [];
  #lang: string | undefined;
  #asideDepth = 0;
  #isInBlock = false;

  take(token: MarkupToken): void {
    if (token.is === 'text') {
      if (this.#isInBlock) this.#blocks.at(-1)?.parts.push(token.value);
    } else if (token.is === 'open') this.#open(token.name.toLowerCase(), token);
    else if (token.is === 'close') this.#close(token.name.toLowerCase());
  }

  found(): HtmlBlocks {
    const blocks = this.#blocks.map(({ name, isAside, parts }) => {
      return { name, isAside, text: oneLine(decodeEntities(parts.join(''))) };
    });
    return { ...(this.#lang !== undefined && { lang: this.#lang }), meta: this.#meta, blocks };
  }

  #open(name: string, { attributes }: OpenTag): void {
    if (name === 'html') this.#lang ??= primaryLanguage(attributes.get('lang') ?? attributes.get('xml:lang'));
    if (name === 'meta') this.#note(attributes);
    if (BESIDE.has(name)) this.#asideDepth += 1;
    if (name === 'title' || name === 'h1' || name === 'p') {
      this.#blocks.push({ name, isAside: this.#asideDepth > 0, parts: [] });
      this.#isInBlock = true;
    } else if (ENDS_BLOCK.has(name)) this.#isInBlock = false;
  }

  #close(name: string): void {
    if (BESIDE.has(name)) this.#asideDepth = Math.max(0, this.#asideDepth - 1);
    if (name === 'title' || name === 'h1' || name === 'p' || ENDS_BLOCK.has(name)) this.#isInBlock = false;
  }

  #note(attributes: OpenTag['attributes']): void {
    const name = (attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase();
    if (!this.#meta.has(name)) this.#meta.set(name, attributes.get('content') ?? '');
  }
}

function primaryLanguage(tag: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase();
}
