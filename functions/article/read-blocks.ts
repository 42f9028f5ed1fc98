import { Readability } from '@mozilla/readability';
import { type Block, blockText } from './block-text.ts';
import { cleanKept } from './clean-kept.ts';
import { cleanPage } from './clean-page.ts';
import { isElement } from './is-element.ts';
import type { Known } from './known.ts';

/** What Readability reads within some two seconds, whatever the page; its time grows with the square of both. */
const MAX_ELEMENTS = 8_000;
const MAX_LINKS = 3_000;

/**
 * The blocks of the article that Readability finds in a document, which it changes; none when it finds no article
 * or what is left to search is too much for it.
 * @param how `cleaned` takes what is no article out of the page first; `whole` leaves it to Readability.
 */
export function readBlocks(document: Document, known: Known, how: 'cleaned' | 'whole'): readonly Block[] {
  if (how === 'cleaned') cleanPage(document, known.title);
  const isTooMuch =
    document.getElementsByTagName('*').length > MAX_ELEMENTS ||
    document.getElementsByTagName('a').length > MAX_LINKS;
  if (isTooMuch) return [];
  const reader = new Readability<Element | undefined>(document, { serializer: toElement });
  const content = reader.parse()?.content ?? undefined;
  return content === undefined ? [] : cleanKept(blockText(content), known);
}

/** Readability hands over the element itself; to print and parse it again would cost as much as the page did. */
const toElement = (node: Node): Element | undefined => (isElement(node) ? node : undefined);
