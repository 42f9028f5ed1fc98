import { oneLine } from '../feed/plain-text.ts';
import { authorNames, bylineIn, opensWithBy } from './author-names.ts';
import type { Block } from './block-text.ts';
import { endsSentence } from './line-marks.ts';
import { type Metas, metaContents } from './meta-content.ts';
import type { PageMarks } from './page-marks.ts';
import type { ArticleData } from './read-json-ld.ts';
import { wordsOf } from './same-words.ts';

/** Who wrote an article: the line as the page has it, and the names in it. */
export interface Authors {
  readonly byline?: string;
  readonly authors: readonly string[];
}

const METAS =
  'author article:author article:author_name parsely-author dc.creator dcterms.creator dc.contributor sailthru.author byl citation_author cxenseparse:author authors twitter:creator:name og:article:author'.split(
    ' ',
  );
/** Marks of elements that name authors, the surest first. */
const MARKED: readonly (readonly string[])[] = [
  ['itemprop=author', 'rel=author', 'property=author'],
  ['class=fn', 'class=byline-name', 'class=author-name', 'class=article-author', 'class=post-author'],
  ['class=byline', 'class=author', 'class=authors', 'class=article__author', 'data-author'],
];
/** Words of class names: "news-author", "c-art__by". */
const NAMES =
  'author authors autor autora autores auteur auteurs aut av avtor avtory byline by podpis podp verfasser writer redactor firma autore'
    .split(' ')
    .map((word) => `word=${word}`);
/** Readers are the authors there, or other articles'. */
const NOT_HERE =
  '#comments, .comments, .comment, .comment-list, .commentlist, #disqus_thread, [itemtype$="Comment"], [itemprop~="comment"], aside, nav, footer, [class*="related" i]';
const MAX_NAME_LENGTH = 120;
const MAX_MARKED = 10;
const MAX_NAMES = 100;
const BYLINE_WORDS = 15;

/**
 * Reads the authors: from the first of structured data, meta elements, marked elements and the lines around the
 * title that names somebody.
 * @param page.near the lines around the title.
 */
export function readAuthors(
  marks: PageMarks,
  page: {
    readonly data: ArticleData;
    readonly metas: Metas;
    readonly near: readonly Block[];
    readonly publisher: string | undefined;
  },
): Authors {
  const { data, metas, near, publisher } = page;
  const lines = [
    data.authors,
    metaContents(metas, METAS),
    textsOf(namesIn(marks)),
    ...MARKED.map((names) => textsOf(marks.of(...names).filter(({ tagName }) => tagName !== 'META'))),
    textsOf(marks.of(...NAMES)).filter(isLine),
    near.map(({ text }) => text).filter((text) => opensWithBy(text) && wordsOf(text).length <= BYLINE_WORDS),
  ].map((texts) => texts.filter((text) => !/^https?:/.test(text)));
  const authors = lines.map((texts) => authorNames(texts, publisher)).find((names) => names.length > 0) ?? [];
  const byline = bylineOf([data.authors.join(', '), ...lines.slice(1).flat()], authors);
  return { authors, ...(byline !== undefined && { byline }) };
}

const bylineOf = (lines: readonly string[], authors: readonly string[]): string | undefined =>
  [...lines.map((line) => bylineIn(oneLine(line))), authors.join(', ')].find(
    (line) => line !== '' && line.length <= MAX_NAME_LENGTH,
  );

const textsOf = (elements: readonly Element[]): readonly string[] =>
  elements
    .slice(0, MAX_MARKED)
    .filter((element) => element.closest(NOT_HERE) === null)
    .map((element) => oneLine((element.getAttribute('data-author') || element.textContent) ?? ''))
    .filter((text) => text !== '' && text.length <= 2 * MAX_NAME_LENGTH);

/** A line of names, not a note on the author. */
const isLine = (text: string): boolean => wordsOf(text).length <= BYLINE_WORDS && !endsSentence(text);

/** The names marked inside what is marked as an author. */
function namesIn(marks: PageMarks): readonly Element[] {
  const authors = marks.of('itemprop=author', 'property=author').slice(0, MAX_MARKED);
  return marks
    .of('itemprop=name', 'property=name')
    .slice(0, MAX_NAMES)
    .filter((name) => authors.some((author) => author !== name && author.contains(name)));
}
