import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDate } from '../../../functions/feed/parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['Thu, 04 May 2017 10:30:00 GMT', '2017-05-04T10:30:00.000Z'],
    ['Thu, 04 May 2017 10:30:00 +0300', '2017-05-04T07:30:00.000Z'],
    ['4 May 17 10:30 MSK', '2017-05-04T07:30:00.000Z'],
    ['Thu, 04 May 2017 10:30:00 -0700 (PDT)', '2017-05-04T17:30:00.000Z'],
    ['Чт, 04 май 2017 10:30:00 +0300', '2017-05-04T07:30:00.000Z'],
    ['4 мая 2017, 10:30', '2017-05-04T10:30:00.000Z'],
    ['Do, 4 Mai 2017 10:30:00 +0200', '2017-05-04T08:30:00.000Z'],
    ['mar., 4 mai 2017 10:30', '2017-05-04T10:30:00.000Z'],
    ['martes 4 de abril de 2017', '2017-04-04T00:00:00.000Z'],
    ['04.05.2017 10:30', '2017-05-04T10:30:00.000Z'],
    ['2017-05-04T10:30:00Z', '2017-05-04T10:30:00.000Z'],
    ['2017-05-04T10:30:00.123+03:00', '2017-05-04T07:30:00.000Z'],
    ['2017-05-04T10:30:00 +03', '2017-05-04T07:30:00.000Z'],
    ['2017-05-04 10:30:00', '2017-05-04T10:30:00.000Z'],
    ['20170504T103000Z', '2017-05-04T10:30:00.000Z'],
    ['2017/05/04 10:30', '2017-05-04T10:30:00.000Z'],
    ['2017-05', '2017-05-01T00:00:00.000Z'],
    ['2003-335', '2003-12-01T00:00:00.000Z'],
    ['Sun Jan 04 16:29:06 PST 2004', '2004-01-05T00:29:06.000Z'],
    ['May 4, 2017 10:30 PM', '2017-05-04T22:30:00.000Z'],
    ['Thursday, May 4th, 2017 - 12:05am', '2017-05-04T00:05:00.000Z'],
    ['Thu, 04 May 2017 24:00:00 GMT', '2017-05-05T00:00:00.000Z'],
    ['Thu, 04 May 2017 10:30:00 NOVT', '2017-05-04T03:30:00.000Z'],
    ['Thu, 04 May 2017 10:30:00 GMT+03:00', '2017-05-04T07:30:00.000Z'],
    ['04 May 2017 10:30:00 Z', '2017-05-04T10:30:00.000Z'],
    ['4 May 99 10:30', '1999-05-04T10:30:00.000Z'],
    ['17-05-04T10:30:00Z', '2017-05-04T10:30:00.000Z'],
    ['20170504103000', '2017-05-04T10:30:00.000Z'],
    ['1493893800', '2017-05-04T10:30:00.000Z'],
    ['1493893800000', '2017-05-04T10:30:00.000Z'],
    ['04.05.17 10:30', '2017-05-04T10:30:00.000Z'],
    ['5/14/2017 10:30', '2017-05-14T10:30:00.000Z'],
    ['5/4/2017 10:30:00 PM', '2017-05-04T22:30:00.000Z'],
    ['2017 May 4 10:30', '2017-05-04T10:30:00.000Z'],
    ['4 mai 2017 à 10h30', '2017-05-04T10:30:00.000Z'],
    ['2017年5月4日 10:30', '2017-05-04T10:30:00.000Z'],
    ['2017년 5월 4일 10:30', '2017-05-04T10:30:00.000Z'],
    ['٤ 05 ٢٠١٧'.replaceAll(' ', '.'), '2017-05-04T00:00:00.000Z'],
    ['1923-05-04', '1923-05-04T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it.each([
    ['en', 'January February March April May June July August September October November December'],
    ['ru', 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'],
    ['uk', 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'],
    [
      'be',
      'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
    ],
    ['bg', 'януари февруари март април май юни юли август септември октомври ноември декември'],
    ['de', 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'],
    ['fr', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
    ['es', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
    ['it', 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'],
    ['pt', 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'],
    [
      'pl',
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    ],
    ['cs', 'ledna února března dubna května června července srpna září října listopadu prosince'],
    ['nl', 'januari februari maart april mei juni juli augustus september oktober november december'],
    ['tr', 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'],
    ['sv', 'januari februari mars april maj juni juli augusti september oktober november december'],
    ['nb', 'januar februar mars april mai juni juli august september oktober november desember'],
    [
      'fi',
      'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    ],
    [
      'hu',
      'január február március április május június július augusztus szeptember október november december',
    ],
    [
      'ro',
      'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
    ],
    [
      'el',
      'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου',
    ],
    [
      'ka',
      'იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი',
    ],
  ])('knows the months in %s', (_lang, names) => {
    const months = names.split(' ');
    const dates = months.map((name) => parseDate(`4 ${name} 2017 10:30`));
    expect(dates).toEqual(months.map((_, at) => `2017-${String(at + 1).padStart(2, '0')}-04T10:30:00.000Z`));
  });

  it.each([
    '',
    ' ',
    'yesterday',
    '31 Feb 2017',
    '2017-13-01',
    'Mon, 01 Jan 0001 00:00:00 +0000',
    '12:30',
    '99.99.2017',
    '2017-05-04T25:61:00Z',
    '1.'.repeat(10_000),
  ])('knows no date in "%.40s"', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('gives back what JavaScript prints, to the second', () => {
    const limits = { min: new Date('1970-01-02'), max: new Date('2099-12-30'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(limits), (moment) => {
        const seconds = new Date(Math.floor(moment.getTime() / 1_000) * 1_000).toISOString();
        expect(parseDate(moment.toUTCString())).toBe(seconds);
        expect(parseDate(moment.toISOString())).toBe(seconds);
      }),
    );
  });

  it('reads the usual forms as it reads the same with odd spaces', () => {
    const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, '0'));
    const month = fc.constantFrom('Jan', 'Feb', 'may', 'DEC', 'Abc');
    const zone = fc.constantFrom('GMT', '+0300', '-0430', '+9959');
    const mail = fc
      .tuple(two(33), month, fc.integer({ min: 1490, max: 2110 }), two(26), two(61), two(62), zone)
      .map(([day, name, year, hour, minute, second, offset]) => [
        `Sat, ${day} ${name} ${year} ${hour}:${minute}:${second} ${offset}`,
        `Sat,  ${day} ${name} ${year} ${hour}:${minute}:${second}  ${offset}`,
      ]);
    const web = fc
      .tuple(two(99), two(14), two(33), two(26), two(61), two(62), fc.constantFrom('Z', '+05:30', '-11:00'))
      .map(([year, number, day, hour, minute, second, offset]) => [
        `20${year}-${number}-${day}T${hour}:${minute}:${second}.5${offset}`,
        `20${year}-${number}-${day}  ${hour}:${minute}:${second}.5 ${offset}`,
      ]);
    fc.assert(
      fc.property(fc.oneof(mail, web), ([usual = '', odd = '']) => {
        expect(parseDate(usual)).toBe(parseDate(odd));
      }),
      { numRuns: 500 },
    );
  });

  it('answers any text with a date or undefined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseDate(text);
        return read === undefined || new Date(read).toISOString() === read;
      }),
    );
  });
});
