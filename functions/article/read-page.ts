import type { Unreadable } from './article.ts';
import type { Barrier } from './barriers.ts';
import { type Block, blockText } from './block-text.ts';
import { markedBarriers } from './find-barrier.ts';
import { type FurtherPages, furtherPages } from './further-pages.ts';
import { measureTree } from './measure-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { type Entries, readEntries } from './read-kind.ts';
import { type PageData, readMetadata } from './read-metadata.ts';

const FRAME = 'aside, nav, footer';

/** All that one reading of a page's tree gives. */
export interface Reading {
  readonly told: PageData;
  /** All lines of the page. */
  readonly raw: readonly Block[];
  /** The lines of its article. */
  readonly kept: readonly Block[];
  readonly entries: Entries;
  readonly further: FurtherPages;
  readonly marked: readonly Barrier[];
  /** What the page calls itself: its tab, its headings. */
  readonly titles: readonly string[];
}

/** Reads a page: first all that it says outside the text, then, cleaning it, the lines of its article. */
export function readPage(document: Document, url: string): Reading | Unreadable {
  const refusal = measureTree(document);
  if (refusal !== undefined) return { unreadable: refusal };
  const raw = blockText(document.body).map(withoutFarCaption);
  const told = readMetadata(document, url, raw);
  const before = {
    told,
    raw,
    entries: readEntries(document, { url, raw, told }),
    further: furtherPages(document, url),
    marked: markedBarriers(document, raw),
    titles: [
      document.title,
      ...raw
        .filter(({ isHeading }) => isHeading)
        .slice(0, 3)
        .map(({ text }) => text),
    ],
  };
  return { ...before, kept: readBlocks(document, told.metadata, 'cleaned') };
}

/** A caption in a side box, a menu or the footer is none of the article's. */
const withoutFarCaption = ({ within, ...block }: Block): Block =>
  within === undefined || (within === 'caption' && block.parent?.closest(FRAME) != null)
    ? block
    : { ...block, within };
