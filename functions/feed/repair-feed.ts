import { RepairedFeed } from './repaired-feed.ts';
import { MarkupScanner } from './scan-markup.ts';

/** Declarations of entities stand before everything else. */
const PROLOG_CHARACTERS = 64_000;
/** An entity whose text names another one ("billion laughs"); a reference by number is no such thing. */
const NESTED_ENTITY = /<!ENTITY\s[^>&]{0,300}&[^#;>\s]{1,60};/;

/**
 * Rebuilds an RSS, RDF or Atom document, however broken, as one well-formed RSS 2.0 document that holds only the
 * fields this room reads, under names that rss-parser passes on untouched (`x-title`, `x-dc-date`, …).
 * Links are resolved; text is escaped once and says by `as` whether it is "html" or "text".
 * Reads 5,000 items at most and counts the rest. Throws when the document is no feed or nests deeper than 256 elements.
 */
export function repairFeed(text: string, url: string): { readonly xml: string; readonly leftOut: number } {
  if (text.trim() === '') throw new Error('feed: the document is empty');
  if (NESTED_ENTITY.test(text.slice(0, PROLOG_CHARACTERS))) {
    throw new Error('feed: it declares entities made of entities, which is an attack and no feed');
  }
  const feed = new RepairedFeed(url);
  for (const token of new MarkupScanner(withoutUnprintable(text)).tokens()) feed.take(token);
  return { xml: feed.finish(), leftOut: feed.leftOut };
}

/** XML 1.0 §2.2: control characters and lone surrogates cannot stand in a document. */
const withoutUnprintable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
