const SECOND_MS = 1_000;
const LONGEST_MS = 24 * 3_600_000;
const MAX_LENGTH = 64;

const SECONDS = /^-?\d+(?:\.\d*)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** IMF-fixdate and the older form with hyphens, two digits of the year and a whole weekday. */
const DAY_FIRST =
  /^[a-z]{3,9},? (\d{1,2})[ -]([a-z]{3})[ -](\d{4}|\d{2}) (\d\d):(\d\d):(\d\d) (?:gmt|utc|z|[+-]0000)$/;
/** What C's asctime writes. */
const MONTH_FIRST = /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})$/;

/**
 * How long a Retry-After header asks to be left alone, in ms from `now`: seconds or an HTTP date in any of its three
 * forms (RFC 9110 §10.2.3 and §5.6.7). What lies in the past is 0, more than 24 h is 24 h, garbage is undefined.
 * Where a proxy doubled the header, the longer one counts.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = (header ?? '')
    .slice(0, MAX_LENGTH + 1)
    .trim()
    .toLowerCase();
  if (text === '' || text.length > MAX_LENGTH) return undefined;
  const numbers = text.split(',').map((part) => part.trim());
  if (numbers.every((part) => SECONDS.test(part))) {
    return within(Math.max(...numbers.map(Number)) * SECOND_MS);
  }
  const at = httpDate(text, now);
  return at === undefined ? undefined : within(at - now.getTime());
}

const within = (ms: number): number => Math.min(Math.max(Math.ceil(ms), 0), LONGEST_MS);

/** The ms since the epoch of an HTTP date in lower case. */
function httpDate(text: string, now: Date): number | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [, day, month, year, ...time] = dayFirst;
    return moment({ day, month, year: fullYear(String(year), now), time });
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst === null) return undefined;
  const [, month, day, hour, minute, second, year] = monthFirst;
  return moment({ day, month, year: Number(year), time: [hour, minute, second] });
}

/** RFC 9110 §5.6.7: two digits that seem more than 50 years ahead are of the century before. */
function fullYear(digits: string, now: Date): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = now.getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}

interface DateParts {
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: number;
  /** Hour, minute, second. */
  readonly time: readonly (string | undefined)[];
}

function moment({ day, month, year, time }: DateParts): number | undefined {
  const [hour = 0, minute = 0, second = 0] = time.map(Number);
  const monthIndex = MONTHS.indexOf(month ?? '');
  const isReal = monthIndex >= 0 && Number(day) >= 1 && Number(day) <= 31;
  if (!isReal || hour > 23 || minute > 59 || second > 60) return undefined;
  return Date.UTC(year, monthIndex, Number(day), hour, minute, second);
}
