const MAX_LENGTH = 200;
const WORD_DAY = /(?<!\d)\d{1,2}(?:\.|st|nd|rd|th|º)?\s+(?:de\s+)?\p{L}{3,12}\.?,?\s+(?:de\s+)?\d{4}(?!\d)/u;
const WORD_MONTH = /(?<!\p{L})\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}(?!\d)/u;
const NUMBERS = /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})(?!\d)/;
const CJK = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const TIME =
  /^[^\p{L}\d]{0,4}(?:\p{L}{1,3}\.?[^\p{L}\d]{0,3}){0,2}(\d{1,2})[:.](\d{2})(?!\d)\s*([ap]\.?m\.?)?\s*([+-]\d{2}:?\d{2}|[A-ZА-Я]{2,4})?/u;
const CJK_TIME = /^\s?(\d{1,2})[時点시]\s?(\d{1,2})[分분]?/;

/**
 * The date in a line that readers see, with its clock time where one follows, in a spelling that readMoment reads:
 * "Опубликовано 4 мая 2017 г. в 10.30" has "4 мая 2017 10:30". Undefined when the line has none or is long.
 */
export const dateInLine = (line: string): string | undefined => findDate(line)?.date;

/** A line with a bar in the place of its date and time: "Ada Byrne, 4 May 2017" is "Ada Byrne, |". */
export function withoutDate(line: string): string {
  const found = findDate(line);
  return found === undefined ? line : `${line.slice(0, found.from)}|${line.slice(found.to)}`;
}

interface Found {
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

function findDate(line: string): Found | undefined {
  if (line.length > MAX_LENGTH) return undefined;
  const cjk = CJK.exec(line);
  if (cjk !== null) return withClock(line, cjk, `${cjk[1]}-${cjk[2]}-${cjk[3]}`);
  for (const pattern of [WORD_DAY, NUMBERS, WORD_MONTH]) {
    const found = pattern.exec(line);
    if (found !== null) return withClock(line, found, found[0]);
  }
  return undefined;
}

function withClock(line: string, { index, 0: found }: RegExpExecArray, date: string): Found {
  const end = index + found.length;
  const rest = line.slice(end);
  const time = CJK_TIME.exec(rest) ?? TIME.exec(rest);
  if (time === null) return { date, from: index, to: end };
  const [told, hour, minute, half = '', zone = ''] = time;
  const clock = `${hour}:${minute}${half}${zone === '' ? '' : ` ${zone}`}`;
  return { date: `${date} ${clock}`, from: index, to: end + told.length };
}
