const MIN_WORDS = 3;
const WORD = /\p{L}/u;

/**
 * The words that an address ends with ("night trams return" of `/news/2025/night-trams-return-48211.html`), or
 * undefined when there are fewer than three: sections and numbers are no title.
 */
export function wordsOfAddress(address: string): string | undefined {
  const segments = new URL(address).pathname.split('/').map(decoded);
  const titles = segments.map((segment) =>
    withoutEnding(segment)
      .split(/[-_+ ]/)
      .filter((word) => WORD.test(word)),
  );
  const words = titles.findLast((list) => list.length >= MIN_WORDS);
  return words?.join(' ');
}

/** ".html" and the like. */
function withoutEnding(segment: string): string {
  const dot = segment.lastIndexOf('.');
  return dot > 0 && segment.length - dot <= 6 ? segment.slice(0, dot) : segment;
}

/** decodeURIComponent tells a malformed escape only by throwing. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
