import { childElements } from './child-elements.ts';

const MAX_ELEMENTS = 15_000;
const MAX_DEPTH = 80;
const MAX_ANCHORS = 6_000;
const MAX_TEXT_LENGTH = 600_000;

/** Why a parsed page is too dear to be read, or undefined: the time grows with depth, links and elements. */
export function measureTree(document: Document): string | undefined {
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return 'the page has too many elements';
  if (document.getElementsByTagName('a').length > MAX_ANCHORS) return 'the page has too many links';
  if (depthOf(document.documentElement) > MAX_DEPTH) return 'the page is nested too deeply';
  const length = document.body?.textContent?.length ?? 0;
  return length > MAX_TEXT_LENGTH ? 'the page has too much text' : undefined;
}

/** Counts down the levels, stopping just beyond the limit. */
function depthOf(root: Element): number {
  let level: Element[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= MAX_DEPTH) {
    depth += 1;
    level = level.flatMap(childElements);
  }
  return depth;
}
