import type { FeedDialect } from './feed-dialect.ts';
import { parseDate } from './parse-date.ts';
import { type Fields, valuesOf } from './read-fields.ts';
import type { RepairLog } from './repair-log.ts';

const PUBLISHED = ['pubdate', 'dcterms:issued', 'published', 'issued', 'dc:date'];
const UPDATED = ['dcterms:modified', 'updated', 'modified'];
const CREATED = ['dcterms:created', 'created'];
const DATES = [...PUBLISHED, ...UPDATED, ...CREATED];

/** RFC 822 §5 with the year of RFC 1123, as RSS wants it. */
const RFC_822 =
  /^(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{2}(?:\d{2})? \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|ut|gmt|[ecmp][sd]t|[a-z])$/i;
/** RFC 3339, which Atom 1.0 wants whole; the W3C's note on dates, which others follow, allows to leave the end off. */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
const W3C_DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/i;
const OF_ATOM_1 = new Set(['published', 'updated']);

/** The dates of an item, ISO 8601 UTC. */
interface ItemDates {
  readonly published: string | undefined;
  readonly updated: string | undefined;
}

/**
 * The first field with a date that can be read, of publication or whatever there is, and of change. Of a field that
 * is repeated the last such value counts. Notes what is no date, or is written as its format does not allow.
 */
export function readDates(fields: Fields, dialect: FeedDialect, log: RepairLog): ItemDates {
  let published: string | undefined;
  let updated: string | undefined;
  for (const name of DATES) {
    const date = lastDate(fields, name, (written, moment) => {
      if (moment === undefined) log.note('bad-date');
      else if (!formOf(name, dialect).test(written)) log.note('odd-date');
    });
    published ??= date;
    if (UPDATED.includes(name)) updated ??= date;
  }
  return { published, updated };
}

/** @param tell is told of every value as it is written, and as what it was read. */
function lastDate(
  fields: Fields,
  name: string,
  tell: (written: string, moment: string | undefined) => void,
): string | undefined {
  let last: string | undefined;
  for (const { text } of valuesOf(fields, name)) {
    const written = text.trim();
    const moment = parseDate(written);
    tell(written, moment);
    last = moment ?? last;
  }
  return last;
}

function formOf(name: string, dialect: FeedDialect): RegExp {
  if (name === 'pubdate') return RFC_822;
  return dialect === 'atom' && OF_ATOM_1.has(name) ? RFC_3339 : W3C_DATE;
}
