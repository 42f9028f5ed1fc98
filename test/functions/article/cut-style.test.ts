import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutStyle } from '../../../functions/article/cut-style.ts';

describe('cutStyle', () => {
  it.each([
    ['a<style>p{}</style>b', 'ab'],
    ['a<STYLE media="x>y">p{}</STYLE >b', 'ab'],
    ['a<svg><path d="1"/><text>x</text></svg>b', 'ab'],
    ['a<script>var x = "<style>";</script>b<p>c</p>', 'ab<p>c</p>'],
    ['<script>"</style>"</script>x<style>y</style>z', 'xz'],
    ['<!-- <style> --><p>kept</p><!-- </style> -->', '<p>kept</p>'],
    ['<!--><p>kept</p>', '<p>kept</p>'],
    ['<p title="<style>">kept</p></style>', '<p title="<style>">kept</p></style>'],
    ['<textarea><style></textarea>x', '<textarea><style></textarea>x'],
    ['<p style="color:red" class="style">x</p>', '<p data-style="color:red" class="style">x</p>'],
    ['<p title="style=1">style="2"</p>', '<p title="style=1">style="2"</p>'],
    ['a<style>never closed', 'a<style>never closed'],
    ['a<svg class="x"/>b<svg><path/></svg>c', 'abc'],
    ['a<svg width=1><p>kept</p></svg>b', 'a<svg width=1><p>kept</p></svg>b'],
    ['a<!-- x --!>kept<!-- y -->b', 'akeptb'],
    ['', ''],
  ])('of %s', (html, expected) => {
    expect(cutStyle(html)).toBe(expected);
  });

  it('keeps JSON-LD and no other script', () => {
    const data = '<script type="application/ld+json">{"a":"<p>"}</script>';
    expect(cutStyle(`x${data}<script type="text/javascript">1</script>y`)).toBe(`x${data}y`);
  });

  it.each([
    '<style>',
    '<script>',
    '<!--',
    '<svg>',
    '<a b="',
    '<',
    '<style></style',
    '<p a=\'"',
    '<svg><p>x',
    '<svg/>',
    '<!--!',
  ])('takes two megabytes of "%s" in its stride', (piece) => {
    const html = piece.repeat(2_000_000 / piece.length);
    expect(cutStyle(html).length).toBeLessThanOrEqual(html.length + html.length);
  });

  it('changes no text without markup', () => {
    const text = fc.string({ unit: 'binary' }).map((any) => any.replaceAll('<', ''));
    fc.assert(fc.property(text, (plain) => cutStyle(plain) === plain));
  });
});
