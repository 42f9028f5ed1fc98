import { isAscii } from './is-ascii.ts';
import { fromWindows1252 } from './windows-1252.ts';

const UPPER = new Map(
  Array.from({ length: 32 }, (_, at) => [fromWindows1252(0x80 + at).charCodeAt(0), 0x80 + at]),
);
const OF_UPPER = String.fromCharCode(...UPPER.keys());
/** What a UTF-8 sequence looks like after it was read as windows-1252. */
const TRACE = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;
/** A letter that windows-1252 has not, or one that begins a sequence which does not go on: mostly the first foreign one. */
const UNDAMAGED = new RegExp(
  `[^\\u0000-\\u00ff${OF_UPPER}]|[\\u00c0-\\u00ff](?![\\u0080-\\u00bf${OF_UPPER}])`,
);

/**
 * Text whose UTF-8 bytes were once read as windows-1252 ("Ð§ÐµÑ‡Ð½Ñ"), put right; any other text unchanged.
 * Sure, because text that was not damaged so hardly ever forms valid UTF-8 with such pairs.
 */
export function undoDoubleEncoding(text: string): string {
  if (isAscii(text) || UNDAMAGED.test(text) || !TRACE.test(text)) return text;
  const bytes = Uint8Array.from({ length: text.length }, (_, at) => byteOf(text.charCodeAt(at)));
  const decoded = new TextDecoder('utf-8').decode(bytes);
  return decoded.includes('\ufffd') ? text : decoded;
}

const byteOf = (code: number): number => (code < 0x100 ? code : (UPPER.get(code) ?? 0));
