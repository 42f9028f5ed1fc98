/**
 * What a character is to the tokenizer. A sign is a whole word by itself: Chinese, kana, Thai and their like. A letter
 * has no case.
 */
export type CharKind = 'gap' | 'small' | 'capital' | 'letter' | 'mark' | 'sign' | 'silent';

const KINDS: readonly CharKind[] = ['gap', 'small', 'capital', 'letter', 'mark', 'sign', 'silent'];
const UNKNOWN = 255;
const known = new Uint8Array(0x10000).fill(UNKNOWN);

// Written together without spaces, so there is no word to find the end of. U+30FC lengthens a kana.
const SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;
const MARK = /\p{M}/u;
const LETTER = /[\p{L}\p{N}]/u;
// Soft hyphen, Arabic letter mark and stretcher, zero-width space and joiners, direction marks, word joiner, BOM.
const SILENT = /[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;

/** The kind of a code point; a lone surrogate is a gap. */
export function charKind(code: number): CharKind {
  if (code >= known.length) return workOut(code);
  const cached = known[code] ?? UNKNOWN;
  if (cached !== UNKNOWN) return KINDS[cached] ?? 'gap';
  const kind = workOut(code);
  known[code] = KINDS.indexOf(kind);
  return kind;
}

function workOut(code: number): CharKind {
  const char = String.fromCodePoint(code);
  if (SILENT.test(char)) return 'silent';
  if (MARK.test(char)) return 'mark';
  if (SIGN.test(char)) return 'sign';
  if (!LETTER.test(char)) return 'gap';
  if (char !== char.toLowerCase()) return 'capital';
  return char === char.toUpperCase() ? 'letter' : 'small';
}
