import { charKind } from './char-kind.ts';

// The marks that readers leave out: Latin, Greek and Cyrillic accents, Hebrew and Arabic points, variation selectors.
// Kana, Thai and Indic marks change the word and stay.
const ACCENT_RANGES = [
  ['\u0300', '\u036f'],
  ['\u0483', '\u0489'],
  ['\u0591', '\u05c7'],
  ['\u0610', '\u061a'],
  ['\u064b', '\u065f'],
  ['\u0670', '\u0670'],
  ['\u06d6', '\u06ed'],
  ['\u1ab0', '\u1aff'],
  ['\u1dc0', '\u1dff'],
  ['\u20d0', '\u20ff'],
  ['\ufe00', '\ufe0f'],
  ['\ufe20', '\ufe2f'],
] as const;
const ACCENTS = new RegExp(`[${ACCENT_RANGES.map((range) => range.join('-')).join('')}]`, 'g');

/** Letters that no decomposition takes apart, and letters that are typed for one another. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
]);

/** Latin letters that look like Cyrillic ones, and those at the same places in CYRILLIC_LOOKS. */
export const LATIN_LOOKS = 'aeopcxykmthbijs';
export const CYRILLIC_LOOKS = 'аеорсхукмтнвіјѕ';

const folded: string[] = [];

/**
 * A code point in the form in which it is compared: small, without accents, of the plain alphabet; "" when it is left
 * out. Words are folded by it letter for letter, so that a page's source can be folded in the very same way.
 */
export function foldCharacter(code: number): string {
  const cached = folded[code];
  if (cached !== undefined) return cached;
  const fresh = charKind(code) === 'silent' ? '' : bare(String.fromCodePoint(code));
  if (code <= 0xffff) folded[code] = fresh;
  return fresh;
}

/** Twice, because some capitals come apart only when small (İ). */
function bare(char: string): string {
  const once = char.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
  return [...once.normalize('NFKD').replace(ACCENTS, '')].map((one) => PLAIN.get(one) ?? one).join('');
}
