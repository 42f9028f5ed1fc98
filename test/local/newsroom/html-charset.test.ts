import { describe, expect, it } from '@jest/globals';
import { htmlCharset } from '../../../local/newsroom/html-charset.ts';

describe('htmlCharset', () => {
  it.each([
    ['<meta charset=utf-8>', 'utf-8'],
    ['<html><META CharSet = "KOI8-R">', 'KOI8-R'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251'],
    ['<?xml version="1.0" encoding="iso-8859-15"?><html>', 'iso-8859-15'],
    ['<p>charset=utf-8</p>', undefined],
    [`${' '.repeat(5000)}<meta charset=utf-8>`, undefined],
    ['', undefined],
  ])('finds in %j %j', (html, charset) => {
    expect(htmlCharset(Buffer.from(html, 'latin1'))).toBe(charset);
  });
});
