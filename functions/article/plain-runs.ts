import { decodeEntities } from '../feed/decode-entities.ts';
import { MarkupScanner, type MarkupToken } from '../feed/scan-markup.ts';
import type { Block } from './block-text.ts';
import { isBesideName } from './dirt-names.ts';
import { endsSentence } from './line-marks.ts';
import { textLength } from './text-length.ts';

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const RAW = new Set(
  'script style noscript template iframe object textarea xmp noembed noframes svg'.split(' '),
);
const LANDMARKS = new Set('nav aside footer dialog figure form select button'.split(' '));
const MIN_PROSE = 60;
const MIN_UNENDED = 120;
const MAX_GAP = 6;
const MAX_TITLES = 3;

/** Lines of a page that follow one another with hardly anything but prose between them. */
export interface Run {
  readonly blocks: readonly Block[];
  /** It stands in a footer, an aside, a menu, comments. */
  readonly isBeside: boolean;
}

/** What the source of a page gives without any tree. */
export interface PlainPage {
  /** What stands in its title and main headings. */
  readonly titles: readonly string[];
  readonly runs: readonly Run[];
}

/** Cuts the source of a page into runs of prose, without any tree: its time and memory grow with its length only. */
export function plainRuns(html: string): PlainPage {
  const reader = new RunReader();
  const scanner = new MarkupScanner(html);
  for (const token of scanner.tokens()) {
    reader.take(token);
    if (token.is === 'open' && RAW.has(token.name.toLowerCase()) && !token.isEmpty)
      scanner.skipPast(token.name);
  }
  reader.breakRun();
  return { titles: reader.titles, runs: reader.runs };
}

class RunReader {
  readonly runs: Run[] = [];
  readonly titles: string[] = [];
  #blocks: Block[] = [];
  #pieces: string[] = [];
  #linkLength = 0;
  #inLink = false;
  #inList = false;
  #inHeading = false;
  #inTitle = false;
  #landmarks = 0;
  /** The element whose name says that it stands beside, and how deep in elements of that kind we are. */
  #named = { tag: '', depth: 0 };
  #gap = 0;

  take(token: MarkupToken): void {
    if (token.is === 'text' || token.is === 'cdata') this.#addText(token.value);
    else this.#addTag(token.name.toLowerCase(), token);
  }

  /** Ends the run that was being gathered; what stands behind its last paragraph is none of it. */
  breakRun(): void {
    this.#breakBlock();
    const last = this.#blocks.findLastIndex(isProse);
    if (last >= 0)
      this.runs.push({
        blocks: this.#blocks.slice(0, last + 1),
        isBeside: this.#landmarks + this.#named.depth > 0,
      });
    this.#blocks = [];
    this.#gap = 0;
  }

  #addText(text: string): void {
    this.#pieces.push(text);
    if (this.#inLink) this.#linkLength += text.length;
  }

  #addTag(name: string, token: Extract<MarkupToken, { is: 'open' | 'close' }>): void {
    const isOpen = token.is === 'open';
    if (name === 'a') this.#inLink = isOpen;
    if (!BLOCKS.has(name) && !LANDMARKS.has(name)) return;
    this.#breakBlock();
    if (LANDMARKS.has(name) || name === 'h1' || name === 'title') this.breakRun();
    this.#countNamed(name, token);
    if (LANDMARKS.has(name)) this.#landmarks = Math.max(0, this.#landmarks + (isOpen ? 1 : -1));
    if (name === 'h1' || name === 'title') this.#inTitle = isOpen;
    if (name === 'li') this.#inList = isOpen;
    if (/^h[1-6]$/.test(name)) this.#inHeading = isOpen;
  }

  #countNamed(name: string, token: Extract<MarkupToken, { is: 'open' | 'close' }>): void {
    const { tag, depth } = this.#named;
    const isBegun =
      depth === 0 && token.is === 'open' && name !== 'body' && isBesideName(nameOf(token.attributes));
    if (!isBegun && (depth === 0 || tag !== name)) return;
    const next = { tag: name, depth: depth + (token.is === 'open' ? 1 : -1) };
    if (isBegun || next.depth === 0) this.breakRun();
    this.#named = next;
  }

  #breakBlock(): void {
    const text = decodeEntities(this.#pieces.join('')).replace(/\s+/g, ' ').trim();
    const linkShare = Math.min(1, this.#linkLength / Math.max(1, text.length));
    this.#pieces = [];
    this.#linkLength = 0;
    if (this.#inTitle && text !== '' && this.titles.length < MAX_TITLES) this.titles.push(text);
    if (text === '' || this.#inTitle) return;
    const block: Block = {
      text,
      linkShare,
      isHeading: this.#inHeading,
      isListItem: this.#inList,
      isSmall: false,
      parent: null,
    };
    this.#gap = isProse(block) ? 0 : this.#gap + 1;
    if (this.#gap > MAX_GAP) this.breakRun();
    else if (this.#blocks.length > 0 || isProse(block)) this.#blocks.push(block);
  }
}

const nameOf = (attributes: ReadonlyMap<string, string>): string =>
  `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;

/** A sentence of some length that is not all links, or a line so long that it can be nothing else. */
export function isProse({ text, linkShare }: Block): boolean {
  const length = textLength(text);
  return linkShare < 0.4 && length >= (endsSentence(text) ? MIN_PROSE : MIN_UNENDED);
}
