/** What windows-1252 has at 0x80–0x9F (WHATWG Encoding, index windows-1252); the five holes stay controls. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character that windows-1252 means by a code from 0x80 to 0x9F; any other code is answered unchanged. */
export function fromWindows1252(code: number): string {
  return UPPER_CONTROLS[code - 0x80] ?? String.fromCharCode(code);
}

/**
 * Decodes windows-1252, which on the web is also what "iso-8859-1" and "ascii" mean. Our own table, because
 * Node's TextDecoder leaves 0x80–0x9F as control characters (nodejs/node#56542).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => fromWindows1252(control.charCodeAt(0)));
}
