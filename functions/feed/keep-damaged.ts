import { undoDoubleEncoding } from '../fetch/undo-double-encoding.ts';

/** Of the private use area: no text of strangers means anything by it. */
const STAND_IN = '\ue0a0';

/** Whether UTF-8 was taken for windows-1252 and encoded again. */
export const isTwiceEncoded = (text: string): boolean => undoDoubleEncoding(text) !== text;

/**
 * Tidies a text. In one that was encoded twice the no-break spaces stay: they are halves of letters ("Ã " for "à",
 * "Ð " for "Р"), and without them undoDoubleEncoding could not put it right later.
 */
export function keepDamaged(text: string, tidy: (text: string) => string): string {
  if (!isTwiceEncoded(text)) return tidy(text);
  return tidy(text.replaceAll('\u00a0', STAND_IN)).replaceAll(STAND_IN, '\u00a0');
}
