import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine, pictureText, plainText } from '../../../functions/feed/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['<p>One <b>two</b></p><p>three</p>', 'One two\nthree'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['AT&amp;T &mdash; caf&eacute; &#1063;&#x435; &#147;q&#148;', 'AT&T — café Че “q”'],
    ['a < b and b > c', 'a < b and b > c'],
    ['&lt;b&gt; is bold', '<b> is bold'],
    ['<img alt="a > b" src=x>seen', 'seen'],
    ['kept <script>if (a < b) alert("</p>")</script> on', 'kept on'],
    ['<style>p{}</style>text<!-- note --> here', 'text here'],
    ['&unknown; &amp;amp;', '&unknown; &amp;'],
    ['<![CDATA[a & b]]>', 'a & b'],
    ['safe <object data="x">text', 'safe text'],
    ['safe <script>alert(1)', 'safe'],
    ['x <y', 'x <y'],
    ['cut <a href="https://a.ex', 'cut'],
    ['AT&ampT, a &lt b, ?a=1&lt=2', 'AT&ampT, a < b, ?a=1&lt=2'],
    ['  \n \u00a0 ', ''],
    ['', ''],
  ])('of %s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('leaves no tag of a well-formed fragment', () => {
    const wrapped = fc.string({ unit: 'grapheme-ascii' }).map((text) => text.replace(/[<>&]/g, ' '));
    fc.assert(fc.property(wrapped, (text) => plainText(`<p><i>${text}</i></p>`) === plainText(text)));
  });

  it.each(['<', '<a ', '<a b="', '<!--', '<![CDATA[', '&', '<script>', '<a<'])(
    'takes half a megabyte of "%s" in its stride',
    (piece) => {
      expect(plainText(piece.repeat(500_000 / piece.length)).length).toBeLessThanOrEqual(500_000);
    },
  );
});

describe('pictureText', () => {
  it.each([
    ['<p>no</p><img src="a" alt="Tram &amp; bus"><IMG ALT=" late ">', 'Tram & bus late'],
    ['<img src="a"/>text', ''],
  ])('of %s', (html, text) => {
    expect(pictureText(html)).toBe(text);
  });
});

describe('oneLine', () => {
  it('puts everything on one line without control characters', () => {
    expect(oneLine(' a\r\n\tb\u0000c  ')).toBe('a b c');
  });
});
