import { DeclaredEntities } from './declared-entities.ts';
import type { FeedDialect } from './feed-dialect.ts';
import { noteReferences } from './note-references.ts';
import { type PrintedFeed, printRepaired } from './print-repaired.ts';
import type { RepairLog } from './repair-log.ts';
import { RepairedFeed } from './repaired-feed.ts';
import { MarkupScanner } from './scan-markup.ts';

/** Declarations of entities stand before everything else. */
const PROLOG_CHARACTERS = 64_000;
/** An entity whose text names another one ("billion laughs"); a reference by number is no such thing. */
const NESTED_ENTITY = /<!ENTITY\s[^>&]{0,300}&(?!(?:amp|lt|gt|quot|apos);)[^#;>\s]{1,60};/;
/** A document type that declares entities, here or in a file of its own. */
const DECLARES_ENTITIES = /<!(?:ENTITY\s|DOCTYPE\s[^>[]{1,100}\s(?:PUBLIC|SYSTEM)\s)/i;
/** XML 1.0 §2.2: control characters and lone surrogates cannot stand in a document. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** The same and all pairs of surrogates: without the Unicode flag it is three times as fast. */
const PERHAPS_UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** A document as rss-parser can read it. */
export interface RepairedDocument extends PrintedFeed {
  /** How many items there were beyond the most that are read. */
  readonly leftOut: number;
  readonly dialect: FeedDialect;
}

/**
 * Rebuilds an RSS, RDF, Atom or CDF document, however broken, as one well-formed RSS 2.0 document that holds only
 * the fields this room reads, under names that rss-parser passes on untouched (repairedName).
 * Links are resolved; text is escaped once; by `as="text"` it says that it is not HTML.
 * Reads 5,000 items at most and counts the rest. Throws when the document is no feed or nests deeper than 256 elements.
 */
export function repairFeed(source: string, url: string, log: RepairLog): RepairedDocument {
  if (source.trim() === '') throw new Error('feed: the document is empty');
  const prolog = source.slice(0, PROLOG_CHARACTERS);
  if (NESTED_ENTITY.test(prolog)) {
    throw new Error('feed: it declares entities made of entities, which is an attack and no feed');
  }
  const areDeclared = DECLARES_ENTITIES.test(prolog);
  const entities = new DeclaredEntities(prolog);
  const readText = (value: string): string => {
    const text = entities.expand(value);
    noteReferences(text, log, areDeclared);
    if (!text.includes(']]>')) return text;
    log.note('stray-cdata-end');
    return text.replaceAll(']]>', '');
  };
  if (/^\s+<\?xml/.test(prolog)) log.note('junk-before-feed');
  const feed = new RepairedFeed(url, log);
  const scanner = new MarkupScanner(withoutUnprintable(source, log), (name) => log.note(name));
  for (const token of scanner.tokens()) {
    if (token.is === 'open') noteReferences(token.source, log, areDeclared);
    if (token.is === 'text') feed.take({ is: 'text', value: readText(token.value) });
    else feed.take(token);
  }
  const dialect = feed.finish();
  return { ...printRepaired(feed.channel, feed.items), leftOut: feed.leftOut, dialect };
}

function withoutUnprintable(text: string, log: RepairLog): string {
  if (!PERHAPS_UNPRINTABLE.test(text)) return text;
  let count = 0;
  const clean = text.replace(UNPRINTABLE, () => {
    count += 1;
    return '';
  });
  log.note('control-character', count);
  return clean;
}
