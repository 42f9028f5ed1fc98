const LENGTH_DELIMITED = 2;
const VARINT = 0;
const MAX_LETTERS = 8_000;

/**
 * The publisher's address in a Google News link of the older form: base64url of a message in Protocol Buffers' wire
 * format, one field of which is the address (another may be its AMP twin, further on). Newer links hold an opaque
 * token, which only Google resolves: undefined.
 */
export function googleNewsTarget({ hostname, pathname }: URL): string | undefined {
  if (hostname !== 'news.google.com') return undefined;
  const segments = pathname.split('/');
  const place = segments.findIndex((segment) => segment === 'articles' || segment === 'read');
  const token = segments[place + 1] ?? '';
  if (place < 0 || token === '' || token.length > MAX_LETTERS) return undefined;
  const bytes = bytesOf(token);
  return bytes && textFields(bytes).find((text) => /^https?:\/\//.test(text));
}

function bytesOf(base64Url: string): Uint8Array | undefined {
  try {
    const letters = atob(base64Url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The contents of all length-delimited fields, as text; ends at the first thing that is no field. */
function textFields(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = readVarint(bytes, at);
    const kind = tag.value & 7;
    if (kind !== VARINT && kind !== LENGTH_DELIMITED) break;
    const number = readVarint(bytes, tag.end);
    at = kind === VARINT ? number.end : number.end + number.value;
    if (kind === LENGTH_DELIMITED && at <= bytes.length) {
      texts.push(new TextDecoder().decode(bytes.subarray(number.end, at)));
    }
  }
  return texts;
}

/** A number of at most four bytes, seven bits in each, the last one without the high bit. */
function readVarint(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let place = 0; place < 4; place += 1) {
    const byte = bytes[start + place] ?? 0;
    value += (byte & 0x7f) << (7 * place);
    if (byte < 0x80) return { value, end: start + place + 1 };
  }
  return { value, end: start + 4 };
}
