/** As far as browsers look for a declaration is 1,024 bytes; pages with much before it are common enough. */
const SEARCHED_BYTES = 4096;
const IN_META = /<meta\b[^<>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;
const IN_XML = /^\s*<\?xml\b[^<>]*?encoding\s*=\s*["']([\w.:-]+)/i;

/** The charset that an HTML page declares for itself, as written there; undefined when it does not. */
export function htmlCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, SEARCHED_BYTES)).toString('latin1');
  return IN_META.exec(start)?.[1] ?? IN_XML.exec(start)?.[1];
}
