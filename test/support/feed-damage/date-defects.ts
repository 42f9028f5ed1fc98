import type { Defect } from './clean-feed.ts';
import { inText, inWriting } from './make-defect.ts';

const HOUR_MS = 3_600_000;
/** The same moment on a clock that is some hours ahead, as ISO 8601 without a zone. */
const ahead = (iso: string, hours: number): string =>
  new Date(Date.parse(iso) + hours * HOUR_MS).toISOString().slice(0, 19);
const toMinute = (published: string): string => `${published.slice(0, 16)}:00.000Z`;

interface Spelling {
  readonly locale: string;
  readonly options: Intl.DateTimeFormatOptions;
  readonly time?: string;
}

/** A day in words as people write it, then the hour. */
function inWords(name: string, { locale, options, time = 'HH:MM' }: Spelling, lang?: string): Defect {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const defect = inWriting(
    name,
    { date: (iso) => `${format.format(new Date(iso))}${time.replace('HH:MM', ` ${iso.slice(11, 16)}`)}` },
    { truth: ({ published }) => ({ published: toMinute(published) }) },
  );
  return lang === undefined
    ? defect
    : { name, damage: (feed) => (feed.lang === lang ? defect.damage(feed) : undefined) };
}

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT = { weekday: 'short', day: '2-digit', month: 'short', year: 'numeric' } as const;

/** RFC 822 with its last part replaced. */
const rfc822 = (iso: string, zone: string, hours = 0): string =>
  new Date(`${ahead(iso, hours)}Z`).toUTCString().replace('GMT', zone);
const iso = (name: string, date: (published: string) => string): Defect => inWriting(name, { date });

/** Dates that are right but written otherwise than the standards say, and one that is none. */
export const DATE_DEFECTS: readonly Defect[] = [
  inWriting(
    'one date that is none',
    { date: (published, at) => (at === 1 ? '0000-00-00T00:00:00Z' : published) },
    { truth: (_, at) => (at === 1 ? { published: undefined } : {}) },
  ),
  iso('RFC 822 with MSK', (date) => rfc822(date, 'MSK', 3)),
  iso('RFC 822 with EST', (date) => rfc822(date, 'EST', -5)),
  iso('RFC 822 with UTC+3', (date) => rfc822(date, 'UTC+3', 3)),
  iso('RFC 822 with GMT+0300', (date) => rfc822(date, 'GMT+0300', 3)),
  iso('RFC 822 with two digits of the year', (date) => rfc822(date, '+0000').replace(' 2025', ' 25')),
  iso('RFC 822 with the wrong weekday', (date) => `Xyz${rfc822(date, '+0000').slice(3)}`),
  iso('RFC 822 with the long weekday and month', (date) =>
    new Date(date)
      .toLocaleDateString('en-GB', { weekday: 'long', ...LONG, timeZone: 'UTC' })
      .concat(` ${date.slice(11, 19)} GMT`),
  ),
  iso('ISO 8601 with a space', (date) => date.slice(0, 19).replace('T', ' ')),
  iso('ISO 8601 without a zone', (date) => date.slice(0, 19)),
  iso('ISO 8601 with a zone of hours', (date) => `${ahead(date, 4)}+04`),
  iso('ISO 8601 without signs', (date) => `${date.slice(0, 19).replace(/[-:]/g, '')}Z`),
  iso('slashes', (date) => date.slice(0, 19).replaceAll('-', '/').replace('T', ' ')),
  iso(
    'DD.MM.YYYY HH:MM:SS',
    (date) => `${date.slice(0, 10).split('-').reverse().join('.')} ${date.slice(11, 19)}`,
  ),
  iso('seconds since 1970', (date) => String(Date.parse(date) / 1_000)),
  iso('the month first, in English', (date) =>
    new Date(date).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' }),
  ),
  iso('RFC 822 with a colon in the zone', (date) => rfc822(date, '+03:00', 3)),
  iso('RFC 822 without a weekday and a comma', (date) => rfc822(date, 'Z').slice(5)),
  iso('RFC 822 with hyphens', (date) =>
    rfc822(date, 'GMT').replace(/ (\d\d) (\w{3}) (\d{4}) /, ' $1-$2-$3 '),
  ),
  iso('the date of the C library', (date) => {
    const [weekday = '', day = '', month = '', year = '', time = ''] = rfc822(date, '').split(/,? /);
    return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`;
  }),
  iso('the date of the shell', (date) => {
    const [weekday = '', day = '', month = '', year = '', time = ''] = rfc822(date, '', 3).split(/,? /);
    return `${weekday} ${month} ${day} ${time} MSK ${year}`;
  }),
  iso('ISO 8601 with a space before the zone', (date) => `${ahead(date, 3)} +03:00`),
  iso('ISO 8601 with a zone without a colon', (date) => `${ahead(date, -5)}.000-0500`),
  iso('ISO 8601 with a zone by name', (date) => `${date.slice(0, 19).replace('T', ' ')} UTC`),
  iso('ISO 8601 with a time zone in brackets', (date) => `${ahead(date, 3)}+03:00[Europe/Moscow]`),
  iso('fourteen digits', (date) => date.slice(0, 19).replace(/\D/g, '')),
  iso('milliseconds since 1970', (date) => String(Date.parse(date))),
  iso('year, month and day with dots', (date) => date.slice(0, 19).replaceAll('-', '.').replace('T', ' ')),
  inWords('short months in English with AM and PM', {
    locale: 'en-US',
    options: { ...LONG, month: 'short', hour: 'numeric', minute: '2-digit' },
    time: '',
  }),
  inWriting('space around dates, in a section', { date: (date) => `<![CDATA[\n ${date} \n]]>` }),
  inWords('months in Russian', { locale: 'ru', options: LONG }, 'ru'),
  inWords('short months in Russian, RFC 822', { locale: 'ru', options: SHORT, time: 'HH:MM +0000' }, 'ru'),
  inWords('months in Ukrainian', { locale: 'uk', options: LONG }, 'uk'),
  inWords('months in German', { locale: 'de', options: SHORT }, 'de'),
  inWords('months in French', { locale: 'fr', options: LONG }, 'fr'),
  inWords('months in Greek', { locale: 'el', options: LONG }, 'el'),
  inWords('months in Turkish', { locale: 'tr', options: LONG }, 'tr'),
  inWords('months in Spanish', { locale: 'es', options: LONG }),
  inWords('months in Polish', { locale: 'pl', options: LONG }),
  inWords('months in Italian', { locale: 'it', options: LONG, time: ', ore HH:MM' }),
  inWords('months in Portuguese', { locale: 'pt', options: LONG, time: ' às HH:MM' }),
  inWords('months in Georgian', { locale: 'ka', options: LONG }, 'ka'),
  inWords('months in Arabic', { locale: 'ar-u-nu-latn', options: LONG }, 'ar'),
  inWords('a date in Japanese', { locale: 'ja', options: LONG }, 'ja'),
  inText(
    'Dublin Core dates only',
    (text) =>
      text
        .replace('<rss ', '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" ')
        .replace(
          /<pubDate>([^<]*)<\/pubDate>/g,
          (_, date) => `<dc:date>${new Date(date).toISOString()}</dc:date>`,
        ),
    ['rss'],
  ),
  inText(
    'Atom 0.3 names of dates',
    (text) => text.replace(/(<\/?)published>/g, '$1issued>').replace(/(<\/?)updated>/g, '$1modified>'),
    ['atom'],
  ),
];
