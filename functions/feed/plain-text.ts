import { decodeEntities } from './decode-entities.ts';
import { MarkupScanner, type MarkupToken } from './scan-markup.ts';

const BLOCKS = new Set(
  'address article aside blockquote br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is not for reading. The first two hide all that follows when they are never closed. */
const UNREADABLE = new Set('script style noscript template iframe object svg textarea'.split(' '));
const SWALLOWS_REST = new Set(['script', 'style']);

/** The text of an HTML fragment: no markup, entities decoded once, a line break where a block begins or ends. */
export function plainText(html: string): string {
  if (!html.includes('<')) return tidyLines(decodeEntities(inOneLine(html)));
  const scanner = new MarkupScanner(html);
  const parts: string[] = [];
  for (const token of scanner.tokens()) {
    parts.push(textOf(token));
    if (token.is !== 'open' || token.isEmpty) continue;
    const name = token.name.toLowerCase();
    if (UNREADABLE.has(name) && !scanner.skipPast(name) && SWALLOWS_REST.has(name)) scanner.skipRest();
  }
  return tidyLines(parts.join(''));
}

function textOf(token: MarkupToken): string {
  if (token.is === 'text') return decodeEntities(inOneLine(token.value));
  if (token.is === 'cdata') return inOneLine(token.value);
  // "x <y" without an end is a comparison or a name; cut-off markup would go on with a space.
  if (token.is === 'open' && token.source === `<${token.name}`) return token.source;
  return BLOCKS.has(token.name.toLowerCase()) ? '\n' : '';
}

/** What the pictures of an HTML fragment are said to show, for a text of nothing but pictures. */
export function pictureText(html: string): string {
  const texts: string[] = [];
  for (const token of new MarkupScanner(html).tokens()) {
    if (token.is !== 'open' || token.name.toLowerCase() !== 'img') continue;
    texts.push(decodeEntities(token.attributes.get('alt') ?? ''));
  }
  return oneLine(texts.join(' '));
}

/** The same words on trimmed, non-empty lines, without control characters. */
export function tidyLines(text: string): string {
  if (!text.includes('\n')) return collapse(text).trim();
  return text
    .split('\n')
    .map((line) => collapse(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** One line, single spaces. */
export const oneLine = (text: string): string => collapse(text).trim();

/** The line breaks of the source mean nothing; those of the text are still to come. */
const inOneLine = (source: string): string => source.replaceAll('\n', ' ');

/** White space and controls, but for the single spaces: those are most of it and would be replaced by themselves. */
const BLANKS = /[\s\u0000-\u001f\u007f]{2,}|(?! )[\s\u0000-\u001f\u007f]/g;

const collapse = (text: string): string => text.replace(BLANKS, ' ');
