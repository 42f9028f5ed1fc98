import { describe, expect, it } from '@jest/globals';
import { isParagraph } from '../../../functions/article/line-kinds.ts';
import { endsSentence, isCredit, isDateLine, isReadTime } from '../../../functions/article/line-marks.ts';
import { opensWith } from '../../../functions/article/opens-with.ts';
import { LANGUAGES } from '../../../functions/article/page-words/languages.ts';

const DAY = new Date(Date.UTC(2026, 4, 14, 9, 30));

describe('isDateLine knows the date and "hours ago" of', () => {
  it.each(LANGUAGES.map(({ lang }) => [lang]))('%s', (lang) => {
    const long = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(DAY);
    const full = new Intl.DateTimeFormat(lang, {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: 'UTC',
    }).format(DAY);
    const short = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(DAY);
    const ago = new Intl.RelativeTimeFormat(lang).format(-3, 'hour');
    expect([long, full, short, ago].filter((line) => !isDateLine(line, 0))).toEqual([]);
  });
});

describe('isDateLine is not taken in by', () => {
  it.each([
    'In May two men were held.',
    'March on the ministry',
    'The 14 marines are home again',
    'Room 101',
    'Three hours ago',
    '2:1 for Lowmoor',
  ])('%s', (line) => {
    expect(isDateLine(line, 0)).toBe(false);
  });
});

describe('endsSentence', () => {
  it.each([
    ['It rang.', true],
    ['“It rang!”', true],
    ['It rang', false],
    ['市议会批准了。', true],
    ['「鳴った。」', true],
    ['Πότε θα γίνει;', true],
    ['first; second;', false],
    ['متى؟', true],
    ['घंटी बजी।', true],
    ['รถราง', false],
    ['สภาเมืองโลว์มัวร์มีมติเมื่อคืนวันจันทร์หลังการอภิปรายนานเก้าชั่วโมง', true],
    ['', false],
  ])('of %s', (text, expected) => {
    expect(endsSentence(text)).toBe(expected);
  });
});

describe('isParagraph fits scripts without spaces', () => {
  it.each([
    ['洛穆尔市议会星期一晚上经过九个小时的激烈辩论批准了新线路。', true],
    ['市议会批准了。', false],
    ['ロウムア市議会は月曜日の夜、港へ向かう路面電車の新路線を承認した。', true],
  ])('%s', (text, expected) => {
    const block = { text, linkShare: 0, isHeading: false, isListItem: false, isSmall: false, parent: null };
    expect(isParagraph(block)).toBe(expected);
  });
});

describe('opensWith', () => {
  const opens = opensWith([
    'read more',
    'quelle:',
    'follow @',
    '相关阅读',
    '分享',
    '관련기사',
    'ещё по теме',
    "l'avis",
  ]);
  it.each([
    ['Read more: the ferry', true],
    ['» READ MORE', true],
    ['Read moreover', false],
    ['Quelle:dpa', true],
    ['Follow @herald', true],
    ['相关阅读：渡轮', true],
    ['相关阅读北方的渡轮', true],
    ['分享会吸引数百人', false],
    ['관련기사는 아래에', true],
    ['Еще по теме: паром', true],
    ['L’avis du lecteur', true],
    ['', false],
  ])('of %s', (text, expected) => {
    expect(opens(text)).toBe(expected);
  });
});

it('every field of every language is in lower case, without empty phrases', () => {
  const phrases = LANGUAGES.flatMap(({ lang: _lang, ...fields }) => Object.values(fields)).filter(
    (field) => field !== '',
  );
  const wrong = phrases
    .flatMap((field) => field.split('|'))
    .filter((phrase) => phrase.trim() === '' || phrase !== phrase.toLowerCase());
  expect(wrong).toEqual([]);
});

describe('a line of a million signs is judged in one pass', () => {
  it.each(['@', '@a', '.', '!"', '“', '(c)', 'a@a.', ' ', '電', '1 ', '©'])('%s', (piece) => {
    const line = piece.repeat(1_000_000 / piece.length);
    expect([isCredit(line), isReadTime(line), isDateLine(line, 2)]).toEqual([false, false, false]);
    expect(typeof endsSentence(line)).toBe('boolean');
  });
});
