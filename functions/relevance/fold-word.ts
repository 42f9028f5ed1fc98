import { CYRILLIC_LOOKS, foldCharacter, LATIN_LOOKS } from '../article/fold-character.ts';

const LATIN = /[a-z]/;
const CYRILLIC = /[\u0400-\u052f]/;

/** Longer words are folded by their beginning only: no term is as long, and a page may be one endless word. */
export const LONGEST_WORD = 64;

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
    const char = foldCharacter(code);
    const first = char.charCodeAt(0);
    if (first >= 0x61 && first <= 0x7a) isLatin = true;
    else if (first >= 0x400 && first <= 0x52f) isCyrillic = true;
    word += char;
  }
  return isLatin && isCyrillic ? inOneAlphabet(word) : word;
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
