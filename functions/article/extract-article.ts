import { plainText } from '../feed/plain-text.ts';
import type { Article, Unreadable } from './article.ts';
import type { Page } from './article-reader.ts';
import type { Block } from './block-text.ts';
import { chooseReading, lengthOf, linesOf } from './choose-reading.ts';
import { cutStyle } from './cut-style.ts';
import { decodePage } from './decode-page.ts';
import { findBarrier } from './find-barrier.ts';
import { isBinary } from './is-binary.ts';
import { isWalled } from './is-walled.ts';
import type { Known } from './known.ts';
import { isParagraph } from './line-kinds.ts';
import { openDocument } from './open-document.ts';
import { prescan } from './prescan.ts';
import { readBlocks } from './read-blocks.ts';
import { isArticle } from './read-kind.ts';
import { type Reading, readPage } from './read-page.ts';
import { readPlainly } from './read-plainly.ts';
import { reducedPage } from './reduced-page.ts';
import { stateBody } from './state-body.ts';
import { toArticle } from './to-article.ts';

const MIN_CHARACTERS = 200;
/** A page that says it is walled and shows less than this shows a teaser. */
const MIN_WALLED_CHARACTERS = 800;

/**
 * Reads the article out of a page: nothing is loaded and no script runs. A page that is too dear to parse, is no
 * text, shows a wall, a check or a notice in an article's place, or has fewer than 200 characters (800 when the rest
 * is behind a paywall) is unreadable, with the reason. One call a macrotask: jsdom frees its memory only when the
 * event loop turns.
 */
export function extractArticle(page: Page): Article | Unreadable {
  const html = decodePage(page);
  if (isBinary(html)) return { unreadable: 'not a page of text' };
  const light = cutStyle(html);
  const { url, isTooDear = false } = page;
  const reading = isTooDear ? readReduced(light, url) : readLight(light, url);
  if ('unreadable' in reading) return reading;
  const source = { html, light: isTooDear ? '' : light, url };
  const kept = bestOf(reading, source);
  const unreadable = whyUnreadable(reading, kept, source);
  return unreadable ?? toArticle(page.url, reading, kept);
}

interface Source {
  readonly url: string;
  readonly html: string;
  /** Without style and scripts; empty when it must not be parsed again. */
  readonly light: string;
}

/** Reads the page, or what can be told of it by its source alone where a tree of it would be too dear. */
function readLight(html: string, url: string): Reading | Unreadable {
  const refusal = prescan(html);
  const reading = refusal === undefined ? readTree(html, url) : { unreadable: refusal };
  if (!('unreadable' in reading)) return reading;
  const reduced = readReduced(html, url);
  return 'unreadable' in reduced ? reading : reduced;
}

function readReduced(html: string, url: string): Reading | Unreadable {
  const reduced = reducedPage(html);
  return reduced === undefined || prescan(reduced) !== undefined
    ? { unreadable: 'no article can be told from the source of the page' }
    : readTree(reduced, url);
}

const readTree = (html: string, url: string): Reading | Unreadable =>
  openDocument(html, url, (document) => readPage(document, url));

/** The lines that are the article's: of the clean reading, unless another is to be believed. */
function bestOf({ kept, told, raw }: Reading, { html, light, url }: Source): readonly Block[] {
  const { title } = told.metadata;
  const hasText = lengthOf(raw) >= MIN_CHARACTERS;
  const others = () => [
    ...(hasText ? [readWhole(light, url, told.metadata), readPlainly(light, title)] : []),
    linesOf(stateBody(html, title)),
  ];
  return chooseReading({ first: kept, bodies: [bodyText(told.data.articleBody ?? '')], others }, title);
}

function whyUnreadable(
  reading: Reading,
  kept: readonly Block[],
  { html, url }: Source,
): Unreadable | undefined {
  const { told, raw, marked, titles, entries, further } = reading;
  const hasEntries = entries.live.length > 1 || entries.list.length > 1;
  const barrier = findBarrier({ url, html, titles, raw, kept, marked, isArticle: isArticle(told) });
  if (barrier !== undefined && !hasEntries) {
    return { unreadable: barrier.reason, ...(barrier.passes === true && { mayPass: true }) };
  }
  const length = lengthOf(kept);
  const isTeaser = length < MIN_WALLED_CHARACTERS && (told.data.isPaid || isWalled(raw, kept));
  if (!isTeaser && (length >= MIN_CHARACTERS || hasEntries)) return undefined;
  const wall = isTeaser ? '; the rest is behind a paywall or login' : '';
  // Of a page with so little text the whole may stand elsewhere, however its last sentence ends.
  const { wholePage } = further;
  return {
    unreadable: `too little text (${length} characters${wall})`,
    ...(wholePage !== undefined && { wholePage }),
    ...(isTeaser && length > 0 && { teaser: kept.map(({ text }) => text).join('\n') }),
  };
}

/** Some data hold markup, others text whose line breaks are its paragraphs. */
const bodyText = (body: string): string =>
  plainText(/<(?:p|br|div)\b/i.test(body) ? body : body.replaceAll('\n', '<br>'));

/** The text without the cleaning of the page, if it has paragraphs: menus and notices have none. */
function readWhole(html: string, url: string, known: Known): readonly Block[] {
  if (prescan(html) !== undefined) return [];
  const blocks = openDocument(html, url, (document) => readBlocks(document, known, 'whole'));
  return blocks.filter(isParagraph).length >= 2 ? blocks : [];
}
