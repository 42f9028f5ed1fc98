import { decodeEntities } from './decode-entities.ts';
import { MarkupScanner } from './scan-markup.ts';

const BLOCKS = new Set(
  'address article aside blockquote br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const UNREADABLE = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'textarea',
]);

/** The text of an HTML fragment: no markup, entities decoded once, a line break where a block begins or ends. */
export function plainText(html: string): string {
  const scanner = new MarkupScanner(html);
  const parts: string[] = [];
  for (const token of scanner.tokens()) {
    if (token.is === 'text') parts.push(decodeEntities(collapse(token.value)));
    else if (token.is === 'cdata') parts.push(collapse(token.value));
    else if (BLOCKS.has(token.name.toLowerCase())) parts.push('\n');
    if (token.is === 'open' && !token.isEmpty && UNREADABLE.has(token.name.toLowerCase())) {
      scanner.skipPast(token.name);
    }
  }
  return tidyLines(parts.join(''));
}

/** The same words on trimmed, non-empty lines, without control characters. */
export function tidyLines(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
    .split('\n')
    .map((line) => collapse(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** One line, single spaces. */
export const oneLine = (text: string): string => collapse(tidyLines(text)).trim();

const collapse = (text: string): string => text.replace(/\s+/g, ' ');
