/** A time as a page writes it. */
export interface TimeText {
  readonly text: string;
  readonly ms: number;
  /** Whether it tells more than a day. */
  readonly hasClock: boolean;
  /** Another time in the same form and time zone. */
  print(ms: number): string;
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;
const RFC_822 = /^(?:[a-z]{3},\s)?\d{1,2}\s[a-z]{3}\s\d{4}\s\d\d:\d\d(?::\d\d)?\s(?:GMT|UTC|Z|[+-]\d{4})$/i;

/** Reads ISO 8601 (a day, or a day and a clock) and RFC 822; undefined for anything else, such as a duration. */
export function readTimeText(source: string): TimeText | undefined {
  const text = source.trim();
  const [, day, clock, seconds = '', zone = 'Z'] = ISO.exec(text) ?? [];
  if (day === undefined) return RFC_822.test(text) ? rfcTime(text) : undefined;
  const offset = zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const ms = Date.parse(`${day}T${clock ?? '00:00'}${seconds}${offset}`);
  if (Number.isNaN(ms)) return undefined;
  const print = clock === undefined ? printDay : (other: number) => printClock(other, offset);
  return { text, ms, hasClock: clock !== undefined, print };
}

function rfcTime(text: string): TimeText | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms)
    ? undefined
    : { text, ms, hasClock: true, print: (other) => new Date(other).toUTCString() };
}

const printDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function printClock(ms: number, offset: string): string {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return `${new Date(ms + offsetMs).toISOString().slice(0, 19)}${offset}`;
}
