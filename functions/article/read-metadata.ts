import { primaryTag } from '../feed/primary-tag.ts';
import type { Block } from './block-text.ts';
import { jsonLdNodes } from './json-ld-nodes.ts';
import { type Metas, metaContent, metaContents, metasOf } from './meta-content.ts';
import { type PageMarks, pageMarks } from './page-marks.ts';
import { readAuthors } from './read-authors.ts';
import { readCanonical } from './read-canonical.ts';
import { readDates } from './read-dates.ts';
import { type ArticleData, readJsonLd } from './read-json-ld.ts';
import { readSection } from './read-section.ts';
import { pageTitles, readTitle } from './read-title.ts';
import { sameWords } from './same-words.ts';

/** What a page says of its article outside the text. */
export interface Metadata {
  readonly canonicalUrl: string;
  readonly title: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly authors: readonly string[];
  /** ISO 8601 UTC. */
  readonly published?: string;
  readonly publishedZone?: string;
  /** ISO 8601 UTC. */
  readonly modified?: string;
  readonly lang?: string;
  readonly section?: string;
}

/** The metadata, and what else of the page's data the reading of its text needs. */
export interface PageData {
  readonly metadata: Metadata;
  readonly data: ArticleData;
  readonly metas: Metas;
  readonly marks: PageMarks;
  /** Who the data name as author, source or owner of the text. */
  readonly credited: readonly string[];
}

const MAX_NAME_LENGTH = 120;
const BEFORE_TITLE = 4;
const BEHIND_TITLE = 8;
const NEAR_LENGTH = 200;
const SITES = ['og:site_name', 'application-name', 'apple-mobile-web-app-title'];
const PUBLISHERS = ['dc.publisher', 'dcterms.publisher', 'citation_publisher', ...SITES];
/** Who may have written, given or owned the text. */
const SOURCES =
  'author article:author dc.creator source dc.source article:source og:article:source syndication-source original-source news_source article:provider copyright dc.rights.holder'.split(
    ' ',
  );

/**
 * Reads what a page says of its article; call it before anything is cleaned away.
 * @param raw all the lines of the page, as readers see them.
 */
export function readMetadata(document: Document, url: string, raw: readonly Block[] = []): PageData {
  const metas = metasOf(document);
  const marks = pageMarks(document);
  const nodes = jsonLdNodes(document);
  const shownSite = metaContent(metas, SITES);
  const titles = pageTitles(document, { metas, marks }, shownSite === undefined ? [] : [shownSite]);
  const data = readJsonLd(nodes, {
    url,
    titles: [titles.tab, titles.shared ?? '', ...titles.headings.slice(0, 3)],
  });
  const publisher = publisherOf(metas, data);
  const siteNames = [shownSite, data.publisher].filter((name) => name !== undefined);
  const host = document.location?.hostname ?? '';
  const title = readTitle(titles, { headline: data.headline, siteNames, host });
  const near = linesNear(raw, title);
  const lang = readLang(document, metas, data);
  const section = readSection(marks, { named: data.section, metas, nodes, title });
  const metadata = {
    canonicalUrl: readCanonical(document, url, metaContent(metas, ['og:url']) ?? ''),
    title,
    ...(publisher !== undefined && { publisher }),
    ...readAuthors(marks, { data, metas, near, publisher }),
    ...readDates(marks, { data, metas, near, url }),
    ...(lang !== undefined && { lang }),
    ...(section !== undefined && { section }),
  };
  return {
    metadata,
    data,
    metas,
    marks,
    credited: [...data.authors, metadata.byline ?? '', ...data.sources, ...metaContents(metas, SOURCES)],
  };
}

/** The name that readers know the site by goes before its owner's. */
const publisherOf = (metas: Metas, { publisher }: ArticleData): string | undefined =>
  (metaContent(metas, ['og:site_name']) ?? publisher ?? metaContent(metas, PUBLISHERS))?.slice(
    0,
    MAX_NAME_LENGTH,
  );

/** The short lines around the heading of the article. */
function linesNear(raw: readonly Block[], title: string): readonly Block[] {
  const words = sameWords(title);
  const at = raw.findIndex((block) => block.isHeading && words !== '' && sameWords(block.text) === words);
  if (at < 0) return [];
  const lines = [
    ...raw.slice(at + 1, at + 1 + BEHIND_TITLE),
    ...raw.slice(Math.max(0, at - BEFORE_TITLE), at),
  ];
  return lines.filter(({ text }) => text.length <= NEAR_LENGTH);
}

function readLang(document: Document, metas: Metas, data: ArticleData): string | undefined {
  const tag =
    document.documentElement.getAttribute('lang') ??
    document.documentElement.getAttribute('xml:lang') ??
    metaContent(metas, [
      'content-language',
      'dc.language',
      'dcterms.language',
      'language',
      'og:locale',
      'inlanguage',
    ]) ??
    data.lang;
  return primaryTag(tag);
}
