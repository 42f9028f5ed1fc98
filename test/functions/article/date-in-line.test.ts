import { describe, expect, it } from '@jest/globals';
import { dateInLine, withoutDate } from '../../../functions/article/date-in-line.ts';
import { readMoment } from '../../../functions/article/moment.ts';

describe('dateInLine', () => {
  it.each([
    ['Published 4 May 2017', '2017-05-04T00:00:00.000Z'],
    ['May 4, 2017 at 10:30 am', '2017-05-04T10:30:00.000Z'],
    ['Опубликовано 4 мая 2017 г. в 10.30', '2017-05-04T10:30:00.000Z'],
    ['Stand: 04.05.2017, 10:30 Uhr', '2017-05-04T10:30:00.000Z'],
    ['Publié le 4 mai 2017 à 10:30', '2017-05-04T10:30:00.000Z'],
    ['4 de mayo de 2017', '2017-05-04T00:00:00.000Z'],
    ['2017年5月4日 10時30分', '2017-05-04T10:30:00.000Z'],
    ['입력 2017년 5월 4일', '2017-05-04T00:00:00.000Z'],
    ['Updated 2017-05-04 10:30 +03:00', '2017-05-04T07:30:00.000Z'],
  ])('of %s', (line, iso) => {
    expect(readMoment(dateInLine(line) ?? '')?.iso).toBe(iso);
  });

  it.each([
    '',
    'The council met on Monday.',
    'Chapter 12, page 2017',
    '1-2-3',
    'Call 555 12 34',
    `4 May 2017${' x'.repeat(200)}`,
  ])('finds none in %.40s', (line) => {
    expect(readMoment(dateInLine(line) ?? '')).toBeUndefined();
  });
});

describe('withoutDate', () => {
  it.each([
    ['Ada Byrne, 4 May 2017, 10:30', 'Ada Byrne, |'],
    ['4. Mai 2017 | Ada Byrne', '| | Ada Byrne'],
    ['Ada Byrne', 'Ada Byrne'],
  ])('of %s', (line, rest) => {
    expect(withoutDate(line)).toBe(rest);
  });
});
