const GREATER = 0x3e;
const EQUALS = 0x3d;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const SPACE = 0x20;

/** The place behind the tag that begins at `at` with `<`, as HTML reads it: a `>` between quotes does not end it. */
export function tagEnd(html: string, at: number): number {
  let isValue = false;
  for (let index = at + 1; index < html.length; index += 1) {
    const code = html.charCodeAt(index);
    if (code === GREATER) return index + 1;
    if (isValue && (code === DOUBLE || code === SINGLE)) index = quoteEnd(html, index);
    isValue = code === EQUALS || (isValue && code <= SPACE);
  }
  return html.length;
}

/** Where the quote that opens at `at` is closed; one that is never closed takes the rest of the page. */
function quoteEnd(html: string, at: number): number {
  const close = html.indexOf(html.charAt(at), at + 1);
  return close < 0 ? html.length : close;
}
