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
  ])('reads %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
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

  it('answers any text with a date or undefined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseDate(text);
        return read === undefined || new Date(read).toISOString() === read;
      }),
    );
  });
});
