const UPPER_HALF = new TextDecoder('windows-1251').decode(
  Uint8Array.from({ length: 128 }, (_, at) => at + 128),
);
const BYTES: ReadonlyMap<string, number> = new Map([...UPPER_HALF].map((sign, at) => [sign, at + 128]));

/** Encodes XML text as windows-1251; a character that it lacks becomes a numeric reference, so none in CDATA. */
export function encodeWindows1251(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const byte = code < 128 ? code : BYTES.get(sign);
    if (byte === undefined) bytes.push(...Buffer.from(`&#${code};`, 'ascii'));
    else bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
