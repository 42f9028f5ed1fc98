import { fromWindows1252 } from './windows-1252.ts';

const UPPER = new Map(Array.from({ length: 32 }, (_, at) => [fromWindows1252(0x80 + at), 0x80 + at]));
/** What a UTF-8 sequence looks like after it was read as windows-1252. */
const TRACE = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;

/**
 * Text whose UTF-8 bytes were once read as windows-1252 ("Ð§ÐµÑ‡Ð½Ñ"), put right; any other text unchanged.
 * Sure, because text that was not damaged so hardly ever forms valid UTF-8 with such pairs.
 */
export function undoDoubleEncoding(text: string): string {
  if (!TRACE.test(text)) return text;
  const bytes = Array.from(text, byteOf);
  if (bytes.includes(undefined)) return text;
  const decoded = new TextDecoder('utf-8').decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  return decoded.includes('\ufffd') ? text : decoded;
}

function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : UPPER.get(character);
}
