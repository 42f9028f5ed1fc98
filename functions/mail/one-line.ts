const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Halves of characters, which no encoding can carry. */
const LONE_SURROGATES = /\p{Cs}/gu;
/**
 * Invisible characters that reorder or hide text: bidi controls, zero-width ones, soft hyphens, tags. The joiners
 * U+200C and U+200D stay (Persian, Indic scripts, emoji), and so do the visible number signs of Arabic and Syriac.
 */
const INVISIBLE =
  /(?!\u200C|\u200D|[\u0600-\u0605\u06DD\u070F\u08E2])\p{Cf}|\p{Noncharacter_Code_Point}|[\u034F\u115F\u1160\u3164\uFFA0]|[\u{E0000}-\u{E007F}]/gu;
const STACKED_MARKS = /(\p{M}{6})\p{M}+/gu;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Strangers' text without what could reorder, hide or break it: controls become spaces. Does not trim or cut. */
export function printable(text: string): string {
  return text
    .replace(CONTROLS, ' ')
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(STACKED_MARKS, '$1')
    .replace(/\s+/g, ' ');
}

/** A reader's character may be long (families of emoji), but not without end. */
const MAX_UNITS_PER_CHARACTER = 8;

/** Strangers' text as one line of printable text, cut to so many characters as a reader counts them. */
export function oneLine(text: string, maxCharacters = 200): string {
  const maxUnits = maxCharacters * MAX_UNITS_PER_CHARACTER;
  // A megabyte of title is not worth normalising; what is removed from it may be a good part.
  const clean = printable(text.trimStart().slice(0, maxUnits * 10)).trim();
  if (clean.length <= maxCharacters) return clean;
  let kept = '';
  let characters = 0;
  for (const { segment } of graphemes.segment(clean)) {
    if (characters === maxCharacters || kept.length + segment.length > maxUnits) return cut(kept);
    kept += segment;
    characters += 1;
  }
  return clean;
}

/** Makes room for the sign that something is missing. */
function cut(kept: string): string {
  const last = Array.from(graphemes.segment(kept)).at(-1);
  return `${kept.slice(0, last?.index ?? 0).trimEnd()}…`;
}
