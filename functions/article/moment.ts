import { parseDate } from '../feed/parse-date.ts';

/** A point in time as a page gives it. */
export interface Moment {
  /** ISO 8601 UTC; a day without a time is its midnight. */
  readonly iso: string;
  /** The offset it was given in, "+03:00"; none when none was given and UTC is supposed. */
  readonly zone?: string;
  readonly isDayOnly: boolean;
}

const MAX_LENGTH = 80;
const CLOCK = /\d[t\s,]+\d{1,2}:\d{2}|\d{2}:\d{2}/i;
const OFFSET =
  /\d{2}:?\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s{0,3}(?:(z|utc|gmt)|(?:gmt|utc)?([+-])(\d{2}):?(\d{2})?)\s{0,3}$/i;

/** Reads a date, or a date and time, in any dialect of feeds and pages; undefined when it is none. */
export function readMoment(text: string): Moment | undefined {
  const date = text.slice(0, MAX_LENGTH).trim();
  const iso = parseDate(date);
  if (iso === undefined) return undefined;
  const isDayOnly = !CLOCK.test(date);
  const zone = isDayOnly ? undefined : zoneOf(date);
  return { iso, isDayOnly, ...(zone !== undefined && { zone }) };
}

function zoneOf(date: string): string | undefined {
  const found = OFFSET.exec(date);
  if (found === null) return undefined;
  const [, utc, sign, hours, minutes = '00'] = found;
  return utc === undefined ? `${sign}${hours}:${minutes}` : '+00:00';
}

/** The first moment; but where that is a day only, one of the same day that tells the time. */
export function bestMoment(texts: readonly string[]): Moment | undefined {
  const moments = texts.map(readMoment).filter((moment) => moment !== undefined);
  const [first] = moments;
  if (first?.isDayOnly !== true) return first;
  return moments.find((moment) => !moment.isDayOnly && localDay(moment) === localDay(first)) ?? first;
}

function localDay({ iso, zone = '+00:00' }: Moment): string {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  const shift = (zone.startsWith('-') ? -minutes : minutes) * 60_000;
  return new Date(Date.parse(iso) + shift).toISOString().slice(0, 10);
}
