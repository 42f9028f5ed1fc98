import { straight } from './opens-with.ts';
import { LANGUAGES, phrasesOf } from './page-words/languages.ts';
import { isUnspaced, wordsOf } from './same-words.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15, 9)));
const DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day, 15)));
const CALENDARS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-u-ca-gregory', 'ar-SY-u-ca-gregory', 'ar-MA-u-ca-gregory'],
  fa: ['fa-u-ca-persian', 'fa-u-ca-gregory'],
  sr: ['sr-Cyrl', 'sr-Latn'],
};
const ZONES =
  'gmt utc est edt cst cdt mst mdt pst pdt et pt ct cet cest eet eest bst ist msk мск jst kst wib trt am pm h hrs uhr г година година год року року г. godz kl klo ob at on';

/** The words that dates and times are made of, in every language of the pages; names come from ICU. */
export interface TimeWords {
  readonly months: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** "#hours ago", "vor#stunden", longest first. */
  readonly ago: readonly string[];
}

/** Ways to say it that ICU does not use. */
const AGO_TOO =
  '#hrs ago|#hr ago|#mins ago|#min ago|#h ago|#m ago|#d ago|منذ#ساعة|منذ#ساعات|منذ#دقيقة|منذ#دقائق|منذ#يوم|منذ#أيام|#godz temu'.split(
    '|',
  );

let known: TimeWords | undefined;

/** Gathered once, on first use: 32 languages take some 50 ms. */
export function timeWords(): TimeWords {
  known ??= gather();
  return known;
}

function gather(): TimeWords {
  const months = new Set<string>();
  const others = new Set<string>(wordsIn(`${ZONES} ${phrasesOf('headLines').join(' ')}`));
  const ago = new Set<string>(AGO_TOO);
  for (const locale of LANGUAGES.flatMap(({ lang }) => CALENDARS[lang] ?? [lang])) {
    for (const word of monthsOf(locale)) months.add(word);
    for (const word of aroundMonths(locale)) others.add(word);
    for (const phrase of agoIn(locale)) ago.add(phrase);
  }
  return { months, others, ago: [...ago].sort((a, b) => b.length - a.length) };
}

/** Alone and in a date ("май", "мая"), in full and short, with what is glued to them there ("במאי"). */
function monthsOf(locale: string): readonly string[] {
  const formats = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' }),
  ]);
  return formats.flatMap((format) =>
    MONTHS.flatMap((date) => {
      const value = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      const [name = ''] = lettersIn(value);
      return name === '' ? [] : lettersIn(format.format(date)).filter((word) => word.endsWith(name));
    }),
  );
}

/** Days of the week, halves of the day, second words of months, and what stands between: "de", "um", "à". */
function aroundMonths(locale: string): readonly string[] {
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short', month: 'short', timeZone: 'UTC' });
  const dates = [...DAYS, ...MONTHS];
  const parts = dates.flatMap((date) => [...full.formatToParts(date), ...short.formatToParts(date)]);
  return [
    ...dates.flatMap((date) => lettersIn(full.format(date))),
    ...parts.flatMap(({ type, value }) => wordsIn(value).slice(type === 'month' ? 1 : 0)),
  ];
}

function agoIn(locale: string): readonly string[] {
  const formats = (['long', 'short'] as const).map((style) => new Intl.RelativeTimeFormat(locale, { style }));
  const units = ['minute', 'hour', 'day', 'week'] as const;
  return formats
    .flatMap((format) => units.flatMap((unit) => [1, 2, 3, 5, 11, 21].map((n) => format.format(-n, unit))))
    .map((phrase) => withoutDigits(straight(phrase)))
    .filter((phrase) => /\p{L}/u.test(phrase) && phrase.includes('#'));
}

/** Digits of all scripts as "#", one for a run with the spaces around it, which not everybody sets. */
export const withoutDigits = (text: string): string => text.replace(/ ?\p{Nd}+ ?/gu, '#');

const lettersIn = (text: string): readonly string[] => straight(text).match(/[\p{L}\p{M}]+/gu) ?? [];

const wordsIn = (text: string): readonly string[] => [
  ...lettersIn(text),
  ...(isUnspaced(text) ? wordsOf(straight(text)) : []),
];
