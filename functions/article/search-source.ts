import { AnchorSearch } from './anchor-search.ts';
import type { AnchorTrie } from './anchor-trie.ts';
import { tagEnd } from './tag-end.ts';

const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const SCRIPT = /script[\s/>]/iy;
const SCRIPT_END = /<\/script[\s/>]/gi;
const ESCAPE = /\\(?:u([\da-f]{4})|u\{0*([\da-f]{1,6})\}|x([\da-f]{2})|[nrtbf])/gi;

/**
 * Notes which words of the anchors stand in a page's source, cut as the extraction cuts it (cutStyle), in any of three
 * views: its text, with nothing put in a tag's place; the inside of its tags; what is left of its scripts, escapes
 * decoded, once as it stands and once without the tags in it. Gives back how many letters the text has.
 */
export function searchSource(light: string, trie: AnchorTrie, found: Uint8Array): number {
  const text = new AnchorSearch(trie, found);
  const aside = new AnchorSearch(trie, found);
  let hasScriptEnds = true;
  let at = 0;
  while (at < light.length) {
    const open = indexOrEnd(light, '<', at);
    text.read(light, at, open);
    at = open + 1;
    if (!opensTag(light, at)) {
      text.gap();
      continue;
    }
    text.seam();
    SCRIPT.lastIndex = at;
    const isScript = SCRIPT.test(light);
    const end = tagEnd(light, open);
    readAside(aside, light, at, end);
    at = end;
    if (!isScript || !hasScriptEnds) continue;
    SCRIPT_END.lastIndex = end;
    const close = SCRIPT_END.exec(light)?.index;
    hasScriptEnds = close !== undefined;
    if (close !== undefined) searchScript(light.slice(end, close), aside);
    at = close ?? end;
  }
  text.gap();
  return text.letters;
}

/** Whether `<` and what stands at `at` begin a tag, or a comment of the kind that ends at the next `>`. */
function opensTag(light: string, at: number): boolean {
  const code = light.charCodeAt(at);
  const letter = code | 0x20;
  if ((letter >= 0x61 && letter <= 0x7a) || code === SLASH || code === QUESTION) return true;
  // A comment that cutStyle has left stands where it is only text.
  return code === EXCLAMATION && !light.startsWith('!--', at);
}

/** Nobody knows whether a `<` in a script begins a tag, and whether its quotes count: it is read in every way. */
function searchScript(script: string, aside: AnchorSearch): void {
  const decoded = decodeEscapes(script);
  readAside(aside, decoded, 0, decoded.length);
  if (!decoded.includes('<')) return;
  readWithoutTags(aside, decoded, (open) => indexOrEnd(decoded, '>', open) + 1);
  readWithoutTags(aside, decoded, (open) => {
    if (decoded.startsWith('<!--', open)) return indexOrEnd(decoded, '-->', open) + 3;
    return opensTag(decoded, open + 1) ? tagEnd(decoded, open) : open + 1;
  });
}

function readWithoutTags(aside: AnchorSearch, source: string, endOf: (open: number) => number): void {
  let at = 0;
  while (at < source.length) {
    const open = indexOrEnd(source, '<', at);
    aside.read(source, at, open);
    aside.seam();
    at = endOf(open);
  }
  aside.gap();
}

function readAside(aside: AnchorSearch, source: string, from: number, to: number): void {
  aside.read(source, from, to);
  aside.gap();
}

/** Strings of JSON and JavaScript, escaped once or more: a backslash that is left may part a word, or be nothing. */
function decodeEscapes(script: string): string {
  if (!script.includes('\\')) return script;
  const decoded = script.replace(ESCAPE, (_escape, four?: string, braced?: string, two?: string) => {
    const digits = four ?? braced ?? two;
    const code = digits === undefined ? 0x20 : Number.parseInt(digits, 16);
    return code > 0x10ffff ? ' ' : String.fromCodePoint(code);
  });
  return decoded.replaceAll('\\', '\u0000');
}

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}
