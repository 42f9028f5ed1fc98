import { zoneMinutes } from './time-zones.ts';

const MAX_LENGTH = 80;
const MIN_YEAR = 1970;
const MAX_YEAR = 2100;

/** Month names by their first letters, in the languages of the feeds read. */
const MONTHS: readonly RegExp[] = [
  /^(jan|ene|янв|січ)/,
  /^(feb|fév|fev|фев|лют)/,
  /^(mar|mär|mae|mrz|мар|бер)/,
  /^(apr|avr|abr|апр|кві)/,
  /^(may|mai|мая|май|тра)/,
  /^(jun|juin|июн|чер)/,
  /^(jul|juil|июл|лип)/,
  /^(aug|aoû|aou|ago|авг|сер)/,
  /^(sep|set|сен|вер)/,
  /^(oct|okt|окт|жов)/,
  /^(nov|ноя|лис)/,
  /^(dec|dez|déc|dic|дек|гру)/,
];

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: string;
}

/**
 * A date of a feed or page as ISO 8601 UTC, or undefined. Reads RFC 822/2822, ISO 8601 with its short forms,
 * asctime, "4 мая 2017, 10:30", "May 4, 2017 10:30 AM", DD.MM.YYYY and YYYY/MM/DD; without a zone it is UTC.
 */
export function parseDate(text: string): string | undefined {
  const date = text.slice(0, MAX_LENGTH).trim().toLowerCase();
  const moment = fromOrdinal(date) ?? fromIso(date) ?? fromDotted(date) ?? fromWords(date);
  return moment === undefined ? undefined : toIso(moment);
}

function fromIso(date: string): Moment | undefined {
  const found = /^(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?(?=$|[\st,])[\st,]*(.*)$/.exec(date);
  if (found === null) return undefined;
  const [, year, month = '1', day = '1', clock = ''] = found;
  return { year: Number(year), month: Number(month), day: Number(day), clock };
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

/** Day first: 04.05.2017. */
function fromDotted(date: string): Moment | undefined {
  const found = /^(?:[^\d\s]+\s+)?(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)[\s,t]*(.*)$/.exec(date);
  if (found === null) return undefined;
  return { year: Number(found[3]), month: Number(found[2]), day: Number(found[1]), clock: found[4] ?? '' };
}

/** A month by name anywhere, the day beside it, the year as the first number that is left and no clock time. */
function fromWords(date: string): Moment | undefined {
  const clock = /(?<!\d)\d{1,2}:\d{1,2}(?::\d{1,2})?.*$/.exec(date)?.[0] ?? '';
  const words = date
    .replace(/(?<!\d)\d{1,2}:\d{1,2}(?::\d{1,2})?/, ' ')
    .split(/[\s,.\-/]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'of');
  // The last one beside a number: "mar" is also a Tuesday, and a zone name may begin like a month.
  const at = words.findLastIndex(
    (word, index) => monthOf(word) > 0 && (isNumber(words[index - 1]) || isNumber(words[index + 1])),
  );
  const month = monthOf(words[at] ?? '');
  const around = isNumber(words[at - 1]) ? [words[at - 1], words[at + 1]] : [words[at + 1], words[at + 2]];
  const [day, second] = around;
  const year = isNumber(second) ? second : words.find((word) => /^\d{4}$/.test(word));
  if (month === 0 || !isNumber(day) || !isNumber(year)) return undefined;
  return { year: fullYear(year), month, day: Number.parseInt(day, 10), clock };
}

const isNumber = (word: string | undefined): word is string =>
  word !== undefined && /^\d{1,4}(st|nd|rd|th)?$/.test(word);

const monthOf = (word: string): number => MONTHS.findIndex((pattern) => pattern.test(word)) + 1;

/** RFC 2822 §4.3: two digits from 50 on are of the last century. */
function fullYear(digits: string): number {
  const year = Number.parseInt(digits, 10);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function toIso({ year, month, day, clock }: Moment): string | undefined {
  const time = readClock(clock);
  const isDay = year >= MIN_YEAR && year <= MAX_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isDay || time === undefined) return undefined;
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined;
  const utc = new Date(Date.UTC(year, month - 1, day, time.hour, time.minute - time.zone, time.second));
  return utc.toISOString();
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of Greenwich. */
  readonly zone: number;
}

function readClock(clock: string): Clock | undefined {
  const found = /^\D{0,8}(\d{1,2}):?(\d{2})?(?::?(\d{1,2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?(.*)$/.exec(clock);
  if (found === null) return { hour: 0, minute: 0, second: 0, zone: zoneMinutes(clock) };
  const [, hour, minute = '0', second = '0', half, zone = ''] = found;
  const time = {
    hour: inHalf(Number(hour), half),
    minute: Number(minute),
    second: Number(second),
    zone: zoneMinutes(zone),
  };
  return time.hour <= 24 && time.minute < 60 && time.second <= 60 ? time : undefined;
}

function inHalf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}
