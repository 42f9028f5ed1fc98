import { Readability } from '@mozilla/readability';
import { type Block, blockText } from './block-text.ts';
import { cleanPage } from './clean-page.ts';
import { cleanText } from './clean-text.ts';
import { isElement } from './is-element.ts';
import type { Known } from './known.ts';
import { countWords } from './line-kinds.ts';

const MIN_KEPT_SHARE = 0.5;

/**
 * The blocks of the article that Readability finds in a document, which it changes; none when it finds no article.
 * Keeps them as they are when the cleaning of the text would leave under half of the words.
 * @param how `cleaned` takes what is no article out of the page first; `whole` leaves it to Readability.
 */
export function readBlocks(document: Document, known: Known, how: 'cleaned' | 'whole'): readonly Block[] {
  if (how === 'cleaned') cleanPage(document);
  const reader = new Readability<Element | undefined>(document, { serializer: toElement });
  const content = reader.parse()?.content ?? undefined;
  if (content === undefined) return [];
  const blocks = blockText(content);
  const cleaned = cleanText(blocks, known);
  return countWords(cleaned) < MIN_KEPT_SHARE * countWords(blocks) ? blocks : cleaned;
}

/** Readability hands over the element itself; to print and parse it again would cost as much as the page did. */
const toElement = (node: Node): Element | undefined => (isElement(node) ? node : undefined);
