import { fromWindows1252 } from '../fetch/windows-1252.ts';
import { LETTER_ENTITIES } from './letter-entities.ts';

const REFERENCE = /#[xX]0*([\da-fA-F]{1,6});?|#0*(\d{1,7});?|([A-Za-z][A-Za-z\d]{1,30})(;?)/y;
/** Names that count without their semicolon too, whatever follows (HTML §13.5): all are of this length. */
const UNCLOSED_LENGTHS = [6, 5, 4, 3, 2];
const UNCLOSED = new Set(
  'aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml'.split(
    ' ',
  ),
);
/** An ampersand may itself be written as a reference, in JSON more than once. */
const MOST_LAYERS = 3;

export interface Reference {
  readonly text: string;
  readonly end: number;
}

/**
 * The character reference whose `&` stands at `at`, or undefined when there is none that could be part of a word. One
 * that stands for an ampersand with which another begins is read through to the last.
 */
export function readReference(source: string, at: number): Reference | undefined {
  let reference = readOnce(source, at + 1);
  for (let layer = 1; layer < MOST_LAYERS && reference?.text === '&'; layer += 1) {
    reference = readOnce(source, reference.end) ?? reference;
  }
  return reference;
}

function readOnce(source: string, from: number): Reference | undefined {
  REFERENCE.lastIndex = from;
  const found = REFERENCE.exec(source);
  if (found === null) return undefined;
  const [, hexadecimal, decimal, name = '', semicolon] = found;
  const end = REFERENCE.lastIndex;
  if (hexadecimal !== undefined) return { text: characterOf(Number.parseInt(hexadecimal, 16)), end };
  if (decimal !== undefined) return { text: characterOf(Number.parseInt(decimal, 10)), end };
  const whole = semicolon === ';' ? (LETTER_ENTITIES.get(name) ?? plain(name)) : undefined;
  return whole === undefined ? readUnclosed(name, from) : { text: whole, end };
}

function readUnclosed(name: string, from: number): Reference | undefined {
  for (const length of UNCLOSED_LENGTHS) {
    const begin = name.slice(0, length);
    const text = UNCLOSED.has(begin.toLowerCase()) ? (LETTER_ENTITIES.get(begin) ?? plain(begin)) : undefined;
    if (text !== undefined) return { text, end: from + begin.length };
  }
  return undefined;
}

/** The four names of markup that may also be written in capitals. */
const plain = (name: string): string | undefined => (name === 'AMP' ? '&' : undefined);

/** HTML §13.2.5.80: 0x80 to 0x9F mean windows-1252; NUL, surrogates and what is no character become U+FFFD. */
function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return fromWindows1252(code);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
