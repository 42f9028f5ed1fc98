const SAMPLE = 64;
const BEYOND = /[^\u0000-\u007f]/;

/**
 * Whether a text is plain ASCII, found fast: other text mostly shows early that it is none, and the UTF-8 of ASCII,
 * which is as long as itself, Node measures many characters at a time.
 */
export const isAscii = (text: string): boolean =>
  !BEYOND.test(text.slice(0, SAMPLE)) && (text.length <= SAMPLE || Buffer.byteLength(text) === text.length);
