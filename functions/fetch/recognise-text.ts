import { decodeUnicode, unicodeForm } from './decode-unicode.ts';
import { guessCharset } from './guess-charset.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Real UTF-8 with foreign pieces in it stays below this; another charset read as UTF-8 fails nearly everywhere. */
const MAX_BROKEN_UTF8 = 0.2;
const MAX_BROKEN_DECLARED = 0.02;
const ESCAPE = 0x1b;

/** Strangers' bytes as text, and how they were read. */
export interface RecognisedText {
  readonly text: string;
  /** As the Encoding Standard names it, in lower case; utf-32le and utf-32be besides. */
  readonly charset: string;
  /** Whether this charset was neither declared nor plain from the bytes. */
  readonly isGuess: boolean;
  /** How many characters could not be read and are U+FFFD now. */
  readonly broken: number;
}

/**
 * Text of strangers' bytes, whatever they are. In order: a byte order mark or the zero bytes of UTF-16/32; bytes
 * that are UTF-8 with no or few errors, even against a declaration; the declared charsets in the order given; a
 * charset that the letters look like (guessCharset); windows-1252.
 * @param declared charset labels as header or document give them, most trusted first.
 */
export function recogniseText(
  bytes: Uint8Array,
  declared: readonly (string | undefined)[] = [],
): RecognisedText {
  const form = unicodeForm(bytes);
  if (form !== undefined) return known(form, decodeUnicode(bytes));
  const charsets = declared.map(charsetOf).filter((charset) => charset !== undefined);
  if (charsets.includes('iso-2022-jp') && bytes.includes(ESCAPE)) return readAs('iso-2022-jp', bytes);
  const utf8 = known('utf-8', new TextDecoder('utf-8').decode(bytes));
  if (utf8.broken === 0 || utf8.broken < MAX_BROKEN_UTF8 * countHigh(bytes)) return utf8;
  const trusted = charsets.find((charset) => !VAGUE.has(charset) && fits(charset, bytes));
  if (trusted !== undefined) return readAs(trusted, bytes);
  const guess = guessCharset(bytes) ?? 'windows-1252';
  return { ...readAs(guess, bytes), isGuess: !charsets.includes(guess) };
}

/** Declared by default rather than on purpose: what they claim is checked against the bytes first. */
const VAGUE: ReadonlySet<string> = new Set(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);

/** The name that the Encoding Standard gives a charset label, or undefined when it knows none such. */
export function charsetOf(label: string | undefined): string | undefined {
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
  return readAs(charset, bytes).broken <= MAX_BROKEN_DECLARED * countHigh(bytes);
}

const readAs = (charset: string, bytes: Uint8Array): RecognisedText =>
  known(
    charset,
    charset === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(charset).decode(bytes),
  );

function known(charset: string, text: string): RecognisedText {
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  return { text, charset, isGuess: false, broken };
}

function countHigh(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}
