import { describe, expect, it } from '@jest/globals';
import { prescan } from '../../../functions/article/prescan.ts';

describe('prescan', () => {
  it.each([
    ['', undefined],
    ['<p>text <a href="x">link</a></p>'.repeat(1_000), undefined],
    ['<li>never closed'.repeat(3_000), undefined],
    ['x'.repeat(2_000_001), 'the page is larger than 2 MB'],
    ['<br>'.repeat(30_001), 'the page has too many elements'],
    ['<a href=x>y</a>'.repeat(6_001), 'the page has too many links'],
    ['<div>'.repeat(151), 'the page is nested too deeply'],
    [`<!-- ${'<div>'.repeat(151)} -->`, 'the page is nested too deeply'],
    [`<textarea>${'<div>'.repeat(151)}`, 'the page is nested too deeply'],
    [`<p ${'a=1 '.repeat(201)}>`, 'a tag of the page has too many attributes'],
    ['<p/x='.repeat(29_000), 'the tags of the page run into one another'],
    [`<p a="${'<p a='.repeat(20_000)}`, 'a tag of the page has too many attributes'],
    ['<p a="<br c=1>" d>text</p>'.repeat(1_000), undefined],
    [`<p title=">" ${'a '.repeat(201)}>`, 'a tag of the page has too many attributes'],
  ])('of %.30s…', (html, refusal) => {
    expect(prescan(html)).toBe(refusal);
  });
});
