import { describe, expect, it } from '@jest/globals';
import { decodePage } from '../../../functions/article/decode-page.ts';
import { encodeAs, utf8 } from '../../support/encode-as.ts';

const RUSSIAN = 'В Чечне задержаны десятки человек, сообщает «Вестник».';
const url = 'https://v.example/';

describe('decodePage', () => {
  it.each([
    ['the header', encodeAs('koi8-r', RUSSIAN.replace(/[«»]/g, '')), 'text/html; charset=KOI8-R'],
    ['meta charset', encodeAs('windows-1251', `<meta charset="windows-1251">${RUSSIAN}`), undefined],
    [
      'meta http-equiv behind a kilobyte of comment',
      encodeAs(
        'windows-1251',
        `<!--${'-'.repeat(2_000)}--><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${RUSSIAN}`,
      ),
      'text/html',
    ],
    ['nothing at all', encodeAs('windows-1251', `<p>${RUSSIAN}</p>`), undefined],
    ['a lying header', utf8(RUSSIAN), 'text/html; charset=windows-1251'],
  ])('finds the charset by %s', (_what, body, contentType) => {
    const text = decodePage({ url, body, ...(contentType !== undefined && { contentType }) });
    expect(text).toContain('Чечне задержаны десятки человек');
  });
});
