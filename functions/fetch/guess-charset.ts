import chardet from 'chardet';
import { guessCyrillic } from './guess-cyrillic.ts';

const SAMPLE_BYTES = 16_384;
/** Below that much text, or that sure, French and Icelandic were sometimes taken for Polish and Greek. */
const MIN_SAMPLE_BYTES = 100;
const MIN_CONFIDENCE = 35;
const OPEN = 0x3c;
const CLOSE = 0x3e;

/** What the detector may say, and what to decode it as. It also knows charsets that hardly anybody uses. */
const BELIEVED: ReadonlyMap<string, string> = new Map(
  [
    'shift_jis euc-jp gb18030 big5 euc-kr',
    'windows-1253 iso-8859-7 windows-1254 windows-1250 iso-8859-2',
    'windows-1255 iso-8859-8 windows-1256 iso-8859-6',
  ].flatMap((list) => list.split(' ').map((name): [string, string] => [name, name])),
).set('iso-8859-9', 'windows-1254');

/**
 * The charset that undeclared bytes are most likely written in, or undefined when no guess is sound: Cyrillic first,
 * since it is told by pairs of letters in very little text; then Chinese, Japanese, Korean, Greek, Turkish, Central
 * European, Hebrew and Arabic, which take a hundred bytes of text outside the markup.
 */
export function guessCharset(bytes: Uint8Array): string | undefined {
  const cyrillic = guessCyrillic(bytes);
  if (cyrillic !== undefined) return cyrillic;
  const sample = foreignText(bytes);
  if (sample.length < MIN_SAMPLE_BYTES) return undefined;
  const [best] = chardet.analyse(sample);
  if (best === undefined || best.confidence < MIN_CONFIDENCE) return undefined;
  return BELIEVED.get(best.name.toLowerCase());
}

/** The first texts between tags that hold bytes beyond ASCII, 16 KB at most. */
function foreignText(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let start = 0;
  let isForeign = false;
  for (let at = 0; at <= bytes.length && sample.length < SAMPLE_BYTES; at += 1) {
    const byte = bytes[at] ?? OPEN;
    if (byte >= 0x80) isForeign = true;
    if (byte !== OPEN && byte !== CLOSE) continue;
    if (isForeign) sample.push(...bytes.subarray(start, Math.min(at, start + SAMPLE_BYTES)), 0x20);
    start = at + 1;
    isForeign = false;
  }
  return Uint8Array.from(sample);
}
