import { monthOf } from './month-names.ts';
import { isZoneName, zoneMinutes } from './time-zones.ts';

const MAX_LENGTH = 80;
const MIN_YEAR = 1500;
const MAX_YEAR = 2100;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Moment extends Day {
  readonly clock: string;
}

/**
 * A date of a feed or page as ISO 8601 UTC, or undefined. Reads RFC 822/2822, ISO 8601 with its short forms,
 * asctime, "4 мая 2017, 10:30", "May 4, 2017 10:30 AM", DD.MM.YYYY, YYYY/MM/DD, 2017年5月4日 and seconds or
 * milliseconds since 1970; month names in about thirty languages; without a zone it is UTC.
 */
export function parseDate(text: string): string | undefined {
  const written = text.slice(0, MAX_LENGTH).trim();
  const standard = fromStandard(written);
  if (standard !== undefined) return standard;
  const date = plainLetters(written);
  if (/^\d{10}(?:\d{3})?$/.test(date)) return new Date(Number(date.padEnd(13, '0'))).toISOString();
  const moment = fromOrdinal(date) ?? fromIso(date) ?? fromSigns(date) ?? fromDotted(date) ?? fromWords(date);
  return moment === undefined ? undefined : toIso(moment);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const RFC_822 =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun), )?(?<day>\d{1,2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<zone>gmt|[+-]\d{4})$/i;
const RFC_3339 =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)t(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.\d+)?(?<zone>z|[+-]\d\d:\d\d)$/i;

/** What nearly all feeds write, without the work that the other forms need. */
function fromStandard(written: string): string | undefined {
  const mail = RFC_822.exec(written)?.groups;
  const found = mail ?? RFC_3339.exec(written)?.groups;
  if (found === undefined) return undefined;
  const { year, month = '', day, hour, minute, second, zone = '' } = found;
  const date = {
    year: Number(year),
    month: mail === undefined ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1,
    day: Number(day),
  };
  const isGreenwich = zone.length < 5;
  return isoOf(date, {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    zone: isGreenwich ? 0 : zoneMinutes(zone),
  });
}

/** Lower case without accents, all digits as 0 to 9. */
const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

function fromIso(date: string): Moment | undefined {
  const found =
    /^(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?(?=$|[\st,])[\st,]*(.*)$/.exec(date) ??
    /^(\d{4})(\d\d)(\d\d)(\d{4}(?:\d\d)?)$/.exec(date) ??
    /^(\d\d)-(\d\d)-(\d\d)t(.*)$/.exec(date);
  if (found === null) return undefined;
  const [, year = '', month, day = '1', clock = ''] = found;
  // A year and then something else is no short form: "2017 May 4".
  if (month === undefined && clock !== '') return undefined;
  return { year: fullYear(year), month: Number(month ?? 1), day: Number(day), clock };
}

/** ISO 8601 day of the year: 2003-335. */
function fromOrdinal(date: string): Moment | undefined {
  const found = /^(\d{4})-?(\d{3})(?=$|[\st])[\st]*(.*)$/.exec(date);
  if (found === null) return undefined;
  const day = new Date(Date.UTC(Number(found[1]), 0, Number(found[2])));
  return {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
    clock: found[3] ?? '',
  };
}

/** With the signs for year, month and day of Chinese, Japanese or Korean (which normalize takes apart). */
function fromSigns(date: string): Moment | undefined {
  const found = /^(\d{4})\s?(?:年|년)\s?(\d{1,2})\s?(?:月|월)\s?(\d{1,2})\s?(?:日|일)(.*)$/.exec(
    date.normalize('NFC'),
  );
  if (found === null) return undefined;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]), clock: found[4] ?? '' };
}

/** Day first: 04.05.2017; month first where it cannot be otherwise, or with slashes and the American clock. */
function fromDotted(date: string): Moment | undefined {
  const found =
    /^(?:[^\d\s]+\s+)?(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)[\s,t]*(.*)$/.exec(date) ??
    /^(?:[^\d\s]+\s+)?(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])[\s,t]*(.*)$/.exec(date);
  if (found === null) return undefined;
  const [, first = '', second = '', year = '', clock = ''] = found;
  const isAmerican = date.includes('/') && /\d\s?[ap]\.?m\b/.test(clock);
  const isMonthFirst = Number(second) > 12 || (isAmerican && Number(first) <= 12);
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  return { year: fullYear(year), month: Number(month), day: Number(day), clock };
}

const CLOCK = /(?<!\d)\d{1,2}[:h]\d{1,2}(?::\d{1,2})?/;
const FILLERS = new Set(['de', 'of', 'del', 'di']);

/** A month by name anywhere, the day beside it, the year as the first number that is left and no clock time. */
function fromWords(date: string): Moment | undefined {
  const at = CLOCK.exec(date)?.index;
  const clock = at === undefined ? '' : date.slice(at);
  const words = date
    .replace(CLOCK, ' ')
    .split(/[\s,.\-/]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));
  const place = words.findLastIndex((word, index) => isMonth(word, words[index - 1], words[index + 1]));
  const month = monthOf(words[place] ?? '');
  const [before, after, next] = [words[place - 1], words[place + 1], words[place + 2]];
  const [day, second] = isNumber(before) ? [before, after] : [after, next];
  const year = isNumber(second) ? second : words.find((word) => /^\d{4}$/.test(word));
  if (month === 0 || !isNumber(day) || !isNumber(year)) return undefined;
  // "2017 May 4" says the year where others say the day.
  const [theDay, theYear] = /^\d{4}$/.test(day) ? [year, day] : [day, year];
  return { year: fullYear(theYear), month, day: Number.parseInt(theDay, 10), clock };
}

/** The last month name beside a number is it: "mar" is also a Tuesday; and NOVT, a time zone, is no November. */
const isMonth = (word: string, before: string | undefined, after: string | undefined): boolean =>
  monthOf(word) > 0 && !isZoneName(word) && (isNumber(before) || isNumber(after));

const isNumber = (word: string | undefined): word is string =>
  word !== undefined && /^\d{1,4}(?:st|nd|rd|th|er|o|º|ª)?$/.test(word);

/** RFC 2822 §4.3: two digits from 50 on are of the last century. */
function fullYear(digits: string): number {
  const year = Number.parseInt(digits, 10);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function toIso({ clock, ...day }: Moment): string | undefined {
  return isoOf(day, readClock(clock));
}

function isoOf({ year, month, day }: Day, { hour, minute, second, zone }: Clock): string | undefined {
  const isTime = hour <= 24 && minute < 60 && second <= 60;
  const isDay = year >= MIN_YEAR && year <= MAX_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isDay || !isTime) return undefined;
  if (day > 28 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined;
  return new Date(Date.UTC(year, month - 1, day, hour, minute - zone, second)).toISOString();
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of Greenwich. */
  readonly zone: number;
}

function readClock(clock: string): Clock {
  const found = /^\D{0,8}(\d{1,2})[:h]?(\d{2})?(?::?(\d{1,2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?(.*)$/.exec(
    clock,
  );
  if (found === null) return { hour: 0, minute: 0, second: 0, zone: zoneMinutes(clock) };
  const [, hour, minute = '0', second = '0', half, zone = ''] = found;
  return {
    hour: inHalf(Number(hour), half),
    minute: Number(minute),
    second: Number(second),
    zone: zoneMinutes(zone),
  };
}

function inHalf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}
