/** Scripts without spaces between words: a word of theirs has two characters (Han, kana) or five, with its marks. */
const SHORT_WORDS = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々〆';
const LONG_WORDS = '\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const LETTER = `[[\\p{L}\\p{M}\\p{N}]--[${SHORT_WORDS}${LONG_WORDS}]]`;
const WORD = new RegExp(`[${SHORT_WORDS}]{1,2}|[${LONG_WORDS}]{1,5}|${LETTER}+(?:['’\\-.]${LETTER}+)*`, 'gv');
const UNSPACED = new RegExp(`[${SHORT_WORDS}${LONG_WORDS}]`, 'v');

/** A text reduced to what makes two spellings of it the same: its letters and digits, lower case, single spaces. */
export const sameWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** The words of a text, as a reader counts them; where no spaces tell them, pieces of about a word's length. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** Whether a text has letters of a script that puts no spaces between words. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);
