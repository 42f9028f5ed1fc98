// RFC 9309 §2.2.2 and §2.2.3: paths and patterns are compared in one spelling.

/**
 * A path in the spelling in which it is compared: its stars and dollars are only characters, so they are spelt as a
 * rule would have to spell them (§2.2.3).
 */
export const normalPath = (path: string): string =>
  normalEscapes(path).replaceAll('*', '%2A').replaceAll('$', '%24');

/** A pattern of a rule in the spelling in which it is compared; several stars in a row say no more than one. */
export function normalPattern(pattern: string): string {
  const isWhole = pattern.endsWith('$');
  const text = normalEscapes(isWhole ? pattern.slice(0, -1) : pattern).replaceAll('$', '%24');
  return `${text.replace(/\*{2,}/g, '*')}${isWhole ? '$' : ''}`;
}

/** §2.2.2: characters beyond ASCII escaped, escapes of unreserved characters undone, the digits in capitals. */
const normalEscapes = (text: string): string =>
  text
    .replace(/[^\x21-\x7e]+/g, (beyond) => encodeURIComponent(withoutHalves(beyond)))
    .replace(/%[0-9a-f]{2}/gi, (spelt) => {
      const character = String.fromCharCode(Number.parseInt(spelt.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : spelt.toUpperCase();
    });

/** Half a surrogate pair has no escape. */
const withoutHalves = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
