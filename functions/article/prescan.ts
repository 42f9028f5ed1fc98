const MAX_CHARACTERS = 2_000_000;
const MAX_TAGS = 30_000;
const MAX_ANCHORS = 6_000;
const MAX_DEPTH = 150;
const MAX_ATTRIBUTES = 200;
/** How many times over the source may be read for attributes: tags within what may be a value overlap. */
const MAX_OVERLAP = 3;

const TAG = /<(\/?)([a-z][^\s/>]*)/gi;
const ATTRIBUTE = /[\s/]*[^\s/>=][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?/y;
/** Elements that need no end tag, so that their start tags do not tell depth. */
const UNCLOSED = new Set(
  'area base br col colgroup dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

/**
 * Why a page is too dear to parse, or undefined. Counts lexically, in comments and scripts too: whoever skips
 * something can be made to skip too much. News pages were seen with up to 3,100 tags, 610 links and
 * depth 51, encyclopaedias and live blogs with ten times that.
 */
export function prescan(html: string): string | undefined {
  if (html.length > MAX_CHARACTERS) return 'the page is larger than 2 MB';
  const counts = { tags: 0, anchors: 0, depth: 0, attributes: 0 };
  let charactersLeft = MAX_OVERLAP * html.length;
  for (const { index, 0: opening, 1: slash, 2: tagName = '' } of html.matchAll(TAG)) {
    const name = tagName.toLowerCase();
    const isEnd = slash === '/';
    counts.tags += 1;
    if (name === 'a' && !isEnd) counts.anchors += 1;
    if (!UNCLOSED.has(name)) counts.depth = Math.max(0, counts.depth + (isEnd ? -1 : 1));
    const { count, end } = readAttributes(html, index + opening.length);
    counts.attributes = count;
    charactersLeft -= end - index;
    if (charactersLeft < 0) return 'the tags of the page run into one another';
    const refusal = tooMuch(counts);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

interface Counts {
  readonly tags: number;
  readonly anchors: number;
  readonly depth: number;
  readonly attributes: number;
}

function tooMuch({ tags, anchors, depth, attributes }: Counts): string | undefined {
  if (tags > MAX_TAGS) return 'the page has too many elements';
  if (anchors > MAX_ANCHORS) return 'the page has too many links';
  if (depth > MAX_DEPTH) return 'the page is nested too deeply';
  return attributes > MAX_ATTRIBUTES ? 'a tag of the page has too many attributes' : undefined;
}

function readAttributes(html: string, from: number): { count: number; end: number } {
  ATTRIBUTE.lastIndex = from;
  let end = from;
  let count = 0;
  while (count <= MAX_ATTRIBUTES && ATTRIBUTE.test(html)) {
    count += 1;
    end = ATTRIBUTE.lastIndex;
  }
  return { count, end };
}
