import { isElement, isText } from './is-element.ts';
import { textLength } from './text-length.ts';

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);
const MIN_PARAGRAPH = 40;
/** Text outside of paragraphs counts as prose from this length on: labels are shorter. */
const MIN_BARE_TEXT = 80;

/** How much text an element holds, in characters of an alphabet without outer space, and of what kind it is. */
export interface TextShare {
  readonly length: number;
  readonly linkLength: number;
  /** What of it stands in paragraphs, or runs as long as one, outside links. */
  readonly proseLength: number;
  readonly holdsHeading: boolean;
}

const NONE: TextShare = { length: 0, linkLength: 0, proseLength: 0, holdsHeading: false };

/** Measures every element of a tree in one walk; elements that are not in it count as empty. */
export function textShares(root: Element): (element: Element) => TextShare {
  const shares = new Map<Element, TextShare>();
  measure(root, shares);
  return (element) => shares.get(element) ?? NONE;
}

function measure(element: Element, shares: Map<Element, TextShare>): TextShare {
  if (SILENT.has(element.tagName)) return NONE;
  let length = 0;
  let linkLength = 0;
  let proseLength = 0;
  let holdsHeading = element.tagName === 'H1';
  for (const node of element.childNodes) {
    if (isText(node)) {
      const own = textLength(node.data.trim());
      length += own;
      if (own >= MIN_BARE_TEXT) proseLength += own;
    }
    if (!isElement(node)) continue;
    const share = measure(node, shares);
    length += share.length;
    linkLength += share.linkLength;
    proseLength += share.proseLength;
    holdsHeading ||= share.holdsHeading;
  }
  if (element.tagName === 'A') linkLength = length;
  if (element.tagName === 'P') proseLength = length - linkLength >= MIN_PARAGRAPH ? length - linkLength : 0;
  if (element.tagName === 'A') proseLength = 0;
  const share = { length, linkLength, proseLength, holdsHeading };
  shares.set(element, share);
  return share;
}
