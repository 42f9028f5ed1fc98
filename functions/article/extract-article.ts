import { plainText } from '../feed/plain-text.ts';
import type { Article, Unreadable } from './article.ts';
import type { Page } from './article-reader.ts';
import type { Block } from './block-text.ts';
import { cutStyle } from './cut-style.ts';
import { decodePage } from './decode-page.ts';
import type { Known } from './known.ts';
import { isParagraph } from './line-kinds.ts';
import { measureTree } from './measure-tree.ts';
import { openDocument } from './open-document.ts';
import { prescan } from './prescan.ts';
import { readBlocks } from './read-blocks.ts';
import { type Metadata, readMetadata } from './read-metadata.ts';

const MIN_CHARACTERS = 200;
/** A page that says it is walled and shows less than this shows a teaser. */
const MIN_WALLED_CHARACTERS = 800;
/** Less than this may mean that the cleaning took the article for something else. */
const DOUBTFUL_CHARACTERS = 500;

/**
 * Reads the article out of a page: nothing is loaded and no script runs. A page that is too dear to parse, is no
 * text, or has fewer than 200 characters of it (800 when the rest is behind a paywall) is unreadable, with the
 * reason. One call a macrotask: jsdom frees its memory only when the event loop turns.
 */
export function extractArticle(page: Page): Article | Unreadable {
  const html = decodePage(page);
  if (isBinary(html)) return { unreadable: 'not a page of text' };
  const light = cutStyle(html);
  const refusal = prescan(light);
  if (refusal !== undefined) return { unreadable: refusal };
  const first = openDocument(light, page.url, (document) => readOnce(document, page.url));
  if ('unreadable' in first) return first;
  const { articleBody = '', isWalled, ...metadata } = first.metadata;
  const candidates = [first.text];
  if (first.text.length < DOUBTFUL_CHARACTERS) {
    candidates.push(readWhole(light, page.url, metadata), plainText(articleBody));
  }
  // Another reading must give far more to be believed against the clean one.
  const text = candidates.reduce((best, other) => (other.length > 2 * best.length ? other : best));
  const isTeaser = isWalled && text.length < MIN_WALLED_CHARACTERS;
  if (!isTeaser && text.length >= MIN_CHARACTERS) return { url: page.url, ...metadata, text };
  const wall = isTeaser ? '; the rest is behind a paywall or login' : '';
  return { unreadable: `too little text (${text.length} characters${wall})` };
}

type Reading = { readonly metadata: Metadata; readonly text: string };

function readOnce(document: Document, url: string): Reading | Unreadable {
  const refusal = measureTree(document);
  if (refusal !== undefined) return { unreadable: refusal };
  const metadata = readMetadata(document, url);
  return { metadata, text: textOf(readBlocks(document, metadata, 'cleaned')) };
}

/** The text without the cleaning of the page, if it has paragraphs: menus and notices have none. */
function readWhole(html: string, url: string, known: Known): string {
  const blocks = openDocument(html, url, (document) => readBlocks(document, known, 'whole'));
  return blocks.filter(isParagraph).length >= 2 ? textOf(blocks) : '';
}

const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n');

/** Bytes that are no text in any charset leave control characters. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4_096);
  const controls = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return controls > 0.05 * head.length;
}
