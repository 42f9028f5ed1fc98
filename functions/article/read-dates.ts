import type { Block } from './block-text.ts';
import { dateInLine } from './date-in-line.ts';
import { dateInUrl } from './date-in-url.ts';
import { type Metas, metaContents } from './meta-content.ts';
import { bestMoment } from './moment.ts';
import type { PageMarks } from './page-marks.ts';
import type { ArticleData } from './read-json-ld.ts';

/** When an article was published and last changed: ISO 8601 UTC, and the offset it was given in. */
export interface Dates {
  readonly published?: string;
  readonly publishedZone?: string;
  readonly modified?: string;
}

const PUBLISHED =
  'article:published_time og:published_time og:article:published_time datepublished article:published article:published-date parsely-pub-date sailthru.date cxenseparse:recs:publishtime publish-date publication_date publication-date publishdate published_time published_at pubdate pub_date article.published dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date date_published article_date_original originalpublicationdate release_date timestamp date'.split(
    ' ',
  );
const MODIFIED =
  'article:modified_time og:updated_time article:updated_time og:modified_time datemodified article:modified lastmod last-modified dcterms.modified dc.date.modified date_modified revised last_updated_date'.split(
    ' ',
  );
const MARKED_PUBLISHED = ['itemprop=datepublished', 'property=datepublished', 'itemprop=datecreated'];
const MARKED_MODIFIED = ['itemprop=datemodified', 'property=datemodified'];
const MAX_MARKED = 20;

/**
 * Reads the dates of a page: from its structured data, meta elements, marked elements, `time` elements, the lines
 * around the title that readers see, and the address, in this order.
 * @param near the lines around the title.
 */
export function readDates(
  marks: PageMarks,
  page: {
    readonly data: ArticleData;
    readonly metas: Metas;
    readonly near: readonly Block[];
    readonly url: string;
  },
): Dates {
  const { data, metas, near, url } = page;
  const times = marks.of('datetime').slice(0, MAX_MARKED);
  const published = bestMoment([
    data.datePublished ?? '',
    ...metaContents(metas, PUBLISHED),
    ...datesOf(marks.of(...MARKED_PUBLISHED)),
    // hNews and hAtom write `<abbr class="published" title="…">`.
    ...datesOf([...marks.of('class=published').filter(isForMachines), ...marks.of('pubdate')]),
    ...datesOf([...times.filter((time) => time.closest('article, main') !== null), ...times]),
    ...near.map(({ text }) => dateInLine(text) ?? ''),
    dateInUrl(url) ?? '',
  ]);
  const modified = bestMoment([
    data.dateModified ?? '',
    ...metaContents(metas, MODIFIED),
    ...datesOf([...marks.of(...MARKED_MODIFIED), ...marks.of('class=updated').filter(isForMachines)]),
  ]);
  const isLater = modified !== undefined && modified.iso >= (published?.iso ?? '');
  return {
    ...(published !== undefined && { published: published.iso }),
    ...(published?.zone !== undefined && { publishedZone: published.zone }),
    ...(isLater && { modified: modified.iso }),
  };
}

const isForMachines = (element: Element): boolean =>
  element.hasAttribute('title') || element.hasAttribute('datetime');

/** What the elements say, in an attribute for machines or else in the line that readers see. */
const datesOf = (elements: readonly Element[]): readonly string[] =>
  elements
    .slice(0, 2 * MAX_MARKED)
    .map(
      (one) =>
        one.getAttribute('content') ??
        one.getAttribute('datetime') ??
        one.getAttribute('title') ??
        dateInLine((one.textContent ?? '').replace(/\s+/g, ' ').trim()) ??
        '',
    );
