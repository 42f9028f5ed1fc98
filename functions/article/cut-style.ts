/** Elements whose source is cut whole: nothing in them is text, and style sheets make jsdom slow or throw. */
const CUT = new Set(['style', 'svg']);
/** Elements whose content is no markup: a tag in them is only text. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const BREAKS_OUT = /<(?:p|div|h[1-6]|ul|ol|table|blockquote|center|body)[\s>]/i;

const COMMENT_END = /--!?>/g;
const TAG = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?/y;
const JSON_LD = /type\s*=\s*["']?\s*application\/ld\+json/i;

/**
 * The page without style sheets, drawings and scripts other than JSON-LD, and with style attributes renamed to
 * data-style, so that no CSS is ever parsed. Steps over comments, scripts and quoted attribute values.
 */
export function cutStyle(html: string): string {
  const kept: string[] = [];
  const missing = new Set<string>();
  const tags = new RegExp(TAG);
  let from = 0;
  for (let found = tags.exec(html); found !== null; found = tags.exec(html)) {
    const piece = found[2] === undefined ? comment(html, found.index) : readElement(html, found, missing);
    kept.push(html.slice(from, found.index), piece.kept);
    from = piece.end;
    tags.lastIndex = piece.end;
  }
  kept.push(html.slice(from));
  return kept.join('');
}

/** What is kept of a piece of source, and where it ends. */
interface Piece {
  readonly kept: string;
  readonly end: number;
}

/** A tag, with its content where that is no markup. `missing` holds the elements that are not to be cut any more. */
function readElement(html: string, found: RegExpExecArray, missing: Set<string>): Piece {
  const name = (found[2] ?? '').toLowerCase();
  const tag = readTag(html, found.index, found.index + found[0].length);
  const source = html.slice(found.index, tag.end);
  const isCut = CUT.has(name) || (name === 'script' && !JSON_LD.test(source));
  if (found[1] === '/' || missing.has(name) || !(isCut || RAW.has(name))) return tag;
  // A drawing may end in its own tag, as nothing else of HTML may (HTML §13.2.6.5).
  if (name === 'svg' && source.endsWith('/>')) return { kept: '', end: tag.end };
  const end = elementEnd(html, name, tag.end);
  // Without an end tag the element is left to the parser, and the search for one is not repeated.
  if (end === undefined) missing.add(name);
  if (end === undefined) return tag;
  // Text in a drawing is no drawing: browsers end it there. That page's drawings are left to the parser.
  if (name === 'svg' && BREAKS_OUT.test(html.slice(tag.end, end))) {
    missing.add(name);
    return tag;
  }
  return { kept: isCut ? '' : tag.kept + html.slice(tag.end, end), end };
}

function readTag(html: string, start: number, nameEnd: number): Piece {
  const parts = [html.slice(start, nameEnd)];
  let at = nameEnd;
  ATTRIBUTE.lastIndex = at;
  for (let found = ATTRIBUTE.exec(html); found !== null; found = ATTRIBUTE.exec(html)) {
    const isStyle = found[1]?.toLowerCase() === 'style';
    parts.push(isStyle ? found[0].replace(/style/i, 'data-style') : found[0]);
    at = ATTRIBUTE.lastIndex;
  }
  const close = html.indexOf('>', at);
  const end = close < 0 ? html.length : close + 1;
  return { kept: parts.join('') + html.slice(at, end), end };
}

function elementEnd(html: string, name: string, from: number): number | undefined {
  const endTag = new RegExp(`</${name}[\\s/>]`, 'gi');
  endTag.lastIndex = from;
  const found = endTag.exec(html);
  if (found === null) return undefined;
  const close = html.indexOf('>', found.index);
  return close < 0 ? html.length : close + 1;
}

/** HTML §13.2.5.43: `<!-->` is a whole comment, `--!>` ends one; one that is never closed takes the rest of the page. */
function comment(html: string, start: number): Piece {
  if (html.startsWith('>', start + 4)) return { kept: '', end: start + 5 };
  COMMENT_END.lastIndex = start + 3;
  return { kept: '', end: COMMENT_END.exec(html) === null ? html.length : COMMENT_END.lastIndex };
}
