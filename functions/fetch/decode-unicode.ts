type UnicodeForm = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const SAMPLE_BYTES = 1_024;
const MAX_ONE_SIDED_SHARE = 0.4;

/** Text of bytes that have a unicodeForm, without the byte order mark; UTF-8 otherwise. */
export function decodeUnicode(bytes: Uint8Array): string {
  const form = unicodeForm(bytes) ?? 'utf-8';
  if (form === 'utf-32le' || form === 'utf-32be') return decodeUtf32(bytes, form === 'utf-32le');
  return new TextDecoder(form).decode(bytes);
}

/** What the bytes say themselves that they are, by a mark or by where their zeros are; undefined when nothing. */
export function unicodeForm(bytes: Uint8Array): UnicodeForm | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return formByZeros(bytes.subarray(0, SAMPLE_BYTES));
}

/** Markup without a mark: the high bytes of ASCII characters are zeros, always at the same places. */
function formByZeros(sample: Uint8Array): UnicodeForm | undefined {
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  });
  const isOften = zeros.map((count) => count > (sample.length / 4) * MAX_ONE_SIDED_SHARE);
  const pattern = isOften.map((often) => (often ? '0' : 'x')).join('');
  const forms: Readonly<Record<string, UnicodeForm>> = {
    x000: 'utf-32le',
    '000x': 'utf-32be',
    x0x0: 'utf-16le',
    '0x0x': 'utf-16be',
  };
  return sample.length < 4 ? undefined : forms[pattern];
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (code !== 0xfeff) characters.push(isCharacter ? String.fromCodePoint(code) : '\ufffd');
  }
  return characters.join('');
}
