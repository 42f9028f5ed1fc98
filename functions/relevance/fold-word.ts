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

const LATIN_LOOKS = 'aeopcxykmthbijs';
const CYRILLIC_LOOKS = 'аеорсхукмтнвіјѕ';
const LATIN = /[a-z]/;
const CYRILLIC = /[\u0400-\u052f]/;

/** Longer words are folded by their beginning only: no term is as long, and a page may be one endless word. */
export const LONGEST_WORD = 64;

const folded: string[] = [];

/**
 * One word in the form in which it is compared: lower case, no accents (ё = е), no soft hyphens or zero-width marks,
 * one alphabet when look-alike letters of another were mixed in. Folding a folded word changes nothing.
 */
export function foldWord(raw: string): string {
  const end = Math.min(raw.length, LONGEST_WORD);
  let word = '';
  let isLatin = false;
  let isCyrillic = false;
  for (let index = 0; index < end; index += 1) {
    const code = raw.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    const char = foldChar(code);
    const first = char.charCodeAt(0);
    if (first >= 0x61 && first <= 0x7a) isLatin = true;
    else if (first >= 0x400 && first <= 0x52f) isCyrillic = true;
    word += char;
  }
  return isLatin && isCyrillic ? inOneAlphabet(word) : word;
}

function foldChar(code: number): string {
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

/** «Чeчня» with a Latin e becomes Cyrillic, "gаy" with a Cyrillic а Latin; the more frequent one wins when both could be. */
function inOneAlphabet(word: string): string {
  const letters = [...word];
  const latin = letters.filter((letter) => LATIN.test(letter));
  const cyrillic = letters.filter((letter) => CYRILLIC.test(letter));
  const mayBeCyrillic = latin.every((letter) => LATIN_LOOKS.includes(letter));
  const mayBeLatin = cyrillic.every((letter) => CYRILLIC_LOOKS.includes(letter));
  if (mayBeCyrillic && (!mayBeLatin || cyrillic.length >= latin.length)) {
    return swap(letters, LATIN_LOOKS, CYRILLIC_LOOKS);
  }
  return mayBeLatin ? swap(letters, CYRILLIC_LOOKS, LATIN_LOOKS) : word;
}

function swap(letters: readonly string[], from: string, to: string): string {
  return letters.map((letter) => to[from.indexOf(letter)] ?? letter).join('');
}
