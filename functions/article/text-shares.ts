import { isElement, isText } from './is-element.ts';

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);

/** How much text an element holds, in characters without outer space, and how much of it is in links. */
export interface TextShare {
  readonly length: number;
  readonly linkLength: number;
  readonly holdsHeading: boolean;
}

const NONE: TextShare = { length: 0, linkLength: 0, holdsHeading: false };

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
  let holdsHeading = element.tagName === 'H1';
  for (const node of element.childNodes) {
    if (isText(node)) length += node.data.trim().length;
    if (!isElement(node)) continue;
    const share = measure(node, shares);
    length += share.length;
    linkLength += share.linkLength;
    holdsHeading ||= share.holdsHeading;
  }
  const share = { length, linkLength: element.tagName === 'A' ? length : linkLength, holdsHeading };
  shares.set(element, share);
  return share;
}
