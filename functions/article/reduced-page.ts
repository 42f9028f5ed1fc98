import { decodeEntities } from '../feed/decode-entities.ts';
import { escapeXml } from '../feed/escape-xml.ts';
import { MarkupScanner, type MarkupToken } from '../feed/scan-markup.ts';
import type { Block } from './block-text.ts';
import { readPlainly } from './read-plainly.ts';

const MAX_HEAD = 200_000;
const MAX_DATA = 1_000_000;

/**
 * A small page in the place of one that is too dear to parse: its head and structured data as they are, and of the
 * rest only the lines that are its article. Undefined when these cannot be told.
 */
export function reducedPage(html: string): string | undefined {
  const blocks = readPlainly(html);
  if (blocks.length === 0) return undefined;
  const { head, heading, data } = outside(html);
  return `${head}<body><article><h1>${escapeXml(heading)}</h1>${blocks.map(toHtml).join('')}</article>${data}</body>`;
}

function toHtml({ text, isHeading, isListItem }: Block): string {
  const name = isHeading ? 'h2' : 'p';
  return isListItem ? `<ul><li>${escapeXml(text)}</li></ul>` : `<${name}>${escapeXml(text)}</${name}>`;
}

type Part = 'head' | 'heading' | 'data' | 'body';

const OF_HEAD = new Set('html head title /title meta link base script /script noscript /noscript'.split(' '));

/** The source up to the body, the first main heading, and the scripts that are data. */
function outside(html: string): { head: string; heading: string; data: string } {
  const parts: Record<Part, string[]> = { head: [], heading: [], data: [], body: [] };
  let part: Part = 'head';
  for (const token of new MarkupScanner(html).tokens()) {
    const before: Part = part;
    part = partBehind(before, token, parts.heading.length > 0);
    // A script's own tags belong to it, those of a heading do not.
    parts[before === 'data' ? before : part].push(sourceOf(token, part));
  }
  const head = parts.head.join('');
  return {
    head: head.length > MAX_HEAD ? '' : head,
    heading: decodeEntities(parts.heading.join('')),
    data: parts.data.join('').slice(0, MAX_DATA),
  };
}

function sourceOf(token: MarkupToken, part: Part): string {
  if (token.is === 'text' || token.is === 'cdata') return token.value;
  return part === 'heading' ? '' : token.source;
}

/** Which part of the page begins, ends or goes on with a token. */
function partBehind(part: Part, token: MarkupToken, hasHeading: boolean): Part {
  if (token.is === 'text' || token.is === 'cdata') return part;
  const tag = `${token.is === 'open' ? '' : '/'}${token.name.toLowerCase()}`;
  if (part === 'head' && OF_HEAD.has(tag)) return 'head';
  if (part === 'data') return tag === '/script' ? 'body' : 'data';
  if (tag === 'script') return 'data';
  if (tag === 'h1' && !hasHeading) return 'heading';
  return part === 'heading' && tag !== '/h1' ? 'heading' : 'body';
}
