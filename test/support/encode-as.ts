/** Text in a single-byte charset, by the decoder's own table turned round; unknown characters become "?". */
export function encodeAs(charset: string, text: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    table.set(new TextDecoder(charset).decode(Uint8Array.of(byte)), byte);
  }
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 ? code : (table.get(character) ?? 0x3f);
  });
}

/** Text as UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
