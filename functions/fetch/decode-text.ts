import { decodeUnicode, hasUnicodeForm } from './decode-unicode.ts';
import { guessCyrillic } from './guess-cyrillic.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Real UTF-8 with foreign pieces in it stays below this; another charset read as UTF-8 fails nearly everywhere. */
const MAX_BROKEN_UTF8 = 0.2;
const MAX_BROKEN_DECLARED = 0.02;
const ESCAPE = 0x1b;

/**
 * Text of strangers' bytes, whatever they are. In order: a byte order mark or the zero bytes of UTF-16/32; bytes
 * that are UTF-8 with no or few errors, even against a declaration; the declared charsets in the order given; a
 * Cyrillic charset if the letters look like one; windows-1252.
 * @param declared charset labels as header or document give them, most trusted first.
 */
export function decodeText(bytes: Uint8Array, declared: readonly (string | undefined)[] = []): string {
  if (hasUnicodeForm(bytes)) return decodeUnicode(bytes);
  const charsets = declared.map(charsetOf).filter((charset) => charset !== undefined);
  if (charsets.includes('iso-2022-jp') && bytes.includes(ESCAPE)) return decodeAs('iso-2022-jp', bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = countBroken(utf8);
  if (broken === 0) return utf8;
  if (broken < MAX_BROKEN_UTF8 * countHigh(bytes)) return utf8;
  const trusted = charsets.find((charset) => !VAGUE.has(charset) && fits(charset, bytes));
  if (trusted !== undefined) return decodeAs(trusted, bytes);
  return decodeAs(guessCyrillic(bytes) ?? 'windows-1252', bytes);
}

/** Declared by default rather than on purpose: what they claim is checked against the bytes first. */
const VAGUE: ReadonlySet<string> = new Set(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);

function charsetOf(label: string | undefined): string | undefined {
  const name = label?.trim().toLowerCase() ?? '';
  return isKnownLabel(name) ? new TextDecoder(name).encoding : undefined;
}

/** TextDecoder tells an unknown label only by throwing. */
function isKnownLabel(name: string): boolean {
  try {
    new TextDecoder(name);
    return name !== '';
  } catch {
    return false;
  }
}

/** Whether so few characters fail that the declaration may be believed; single-byte charsets nearly always fit. */
function fits(charset: string, bytes: Uint8Array): boolean {
  return countBroken(decodeAs(charset, bytes)) <= MAX_BROKEN_DECLARED * countHigh(bytes);
}

function decodeAs(charset: string, bytes: Uint8Array): string {
  return charset === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(charset).decode(bytes);
}

function countBroken(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

function countHigh(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}
