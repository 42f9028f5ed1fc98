import { isElement, isText } from './is-element.ts';

/** A run of text between two line breaks of the page, and what the page says of it. */
export interface Block {
  readonly text: string;
  /** The share of its characters that are link text, 0 to 1. */
  readonly linkShare: number;
  readonly isHeading: boolean;
  readonly isListItem: boolean;
  /** Small print: all of it stands in a `<small>`. */
  readonly isSmall: boolean;
  /** What it stands in, where that tells what it is. */
  readonly within?: 'quotation' | 'table' | 'caption' | 'code';
  /** The element that holds this block's element and its neighbours. */
  readonly parent: Element | null;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const MAX_CELL = 300;
const MIN_SIGNS = 0.03;
const CAPTION = /caption|legende\b|bildunterschrift|piefoto|pie-de-foto/i;
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SELECT TEXTAREA BUTTON'.split(' '));

/**
 * The text of a tree as blocks: a break at each block element and `<br>`. Never textContent, which glues the last
 * word of one block to the first of the next.
 */
export function blockText(root: Element): Block[] {
  const gatherer = new BlockGatherer();
  const around = {
    isLink: false,
    isHeading: false,
    isListItem: false,
    isSmall: false,
    isAsTyped: false,
    within: undefined,
    parent: root,
  };
  gatherer.walk(root, around);
  gatherer.breakBlock();
  return gatherer.blocks;
}

interface Surroundings {
  readonly isLink: boolean;
  readonly isHeading: boolean;
  readonly isListItem: boolean;
  readonly isSmall: boolean;
  /** Its line breaks are text. */
  readonly isAsTyped: boolean;
  readonly within: Block['within'];
  readonly parent: Element | null;
}

class BlockGatherer {
  readonly blocks: Block[] = [];
  #pieces: { readonly text: string; readonly around: Surroundings }[] = [];

  walk(element: Element, around: Surroundings): void {
    for (const node of element.childNodes) {
      if (isText(node) && around.isAsTyped) this.#addLines(node.data, around);
      else if (isText(node)) this.#pieces.push({ text: node.data, around });
      else if (isElement(node)) this.#walkElement(node, around);
    }
  }

  /** In code each line stands for itself, with its indentation; in typed prose an empty line ends a paragraph. */
  #addLines(text: string, around: Surroundings): void {
    const lines = text.split(around.within === 'code' ? /\n/ : /\n[ \t]*\n/);
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.breakBlock();
      this.#pieces.push({ text: line, around });
    }
  }

  /** Ends the block that was being gathered. What is true of its first words counts for all of it. */
  breakBlock(): void {
    const source = this.#pieces.map((piece) => piece.text).join('');
    const isCode = this.#pieces[0]?.around.within === 'code';
    const text = isCode ? source.trimEnd() : tidy(source);
    const told = this.#pieces.filter((piece) => piece.text.trim() !== '');
    const [first] = told;
    this.#pieces = [];
    if (text === '' || first === undefined) return;
    const inLinks = told.filter(({ around }) => around.isLink).map((piece) => tidy(piece.text).length);
    const { isHeading, isListItem, within, parent } = first.around;
    this.blocks.push({
      text,
      linkShare: Math.min(1, inLinks.reduce((sum, length) => sum + length, 0) / text.length),
      isHeading,
      isListItem,
      isSmall: told.every(({ around }) => around.isSmall),
      ...(within !== undefined && { within }),
      parent,
    });
  }

  #walkElement(element: Element, around: Surroundings): void {
    const name = element.tagName.toUpperCase();
    if (SILENT.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock || name === 'BR') this.breakBlock();
    this.walk(element, {
      isLink: around.isLink || name === 'A',
      isHeading: around.isHeading || /^H[1-6]$/.test(name),
      isListItem: around.isListItem || name === 'LI',
      isSmall: around.isSmall || name === 'SMALL',
      isAsTyped: around.isAsTyped || name === 'PRE',
      within: withinOf(element, name) ?? around.within,
      parent: isBlock ? element.parentElement : around.parent,
    });
    if (isBlock) this.breakBlock();
    if (name === 'TD' || name === 'TH') this.#pieces.push({ text: ' ', around });
  }
}

/** Old pages have prose in `<pre>`; code is full of signs that prose hardly has. */
const isCode = (text: string): boolean =>
  (text.match(/[{}();=<>\\$|[\]_]/g)?.length ?? 0) > MIN_SIGNS * text.length;

function withinOf(element: Element, name: string): Block['within'] {
  if (name === 'BLOCKQUOTE') return 'quotation';
  if (name === 'PRE' && isCode(element.textContent ?? '')) return 'code';
  if (name === 'FIGCAPTION' || name === 'CAPTION' || CAPTION.test(element.className)) return 'caption';
  return name === 'TR' && isTableRow(element) ? 'table' : undefined;
}

/** Cells with short text side by side; a long one, or a single one, is layout. */
function isTableRow({ children }: Element): boolean {
  const lengths = [...children].map((cell) => (cell.textContent ?? '').trim().length);
  return lengths.filter((length) => length > 0).length >= 2 && Math.max(...lengths) <= MAX_CELL;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
