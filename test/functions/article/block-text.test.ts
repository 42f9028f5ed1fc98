import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { type Block, blockText } from '../../../functions/article/block-text.ts';

const blocksOf = (html: string): Block[] => blockText(new JSDOM(html).window.document.body);

describe('blockText', () => {
  it.each([
    ['<p>One <b>two</b>\n three</p><p>four</p>', ['One two three', 'four']],
    ['<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['one<br>two<br><br>three', ['one', 'two', 'three']],
    ['<ul><li>one</li><li>two</li></ul>', ['one', 'two']],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', ['a b', 'c']],
    ['<p>a<script>x</script><style>y</style><template>z</template></p>', ['a']],
    ['<p>co-<span>oper</span>ate<wbr>d</p>', ['co-operated']],
    ['<p>\u00a0</p>', []],
    ['', []],
  ])('of %s', (html, texts) => {
    expect(blocksOf(html).map(({ text }) => text)).toEqual(texts);
  });

  it('tells links, headings, list items and small print', () => {
    const [heading, link, half, small] = blocksOf(
      '<h2>Head</h2><ul><li><a href="x">all of it</a></li></ul><p>no <a href="x">li</a></p><p><small>fine</small></p>',
    );
    expect(heading).toMatchObject({ isHeading: true, isListItem: false, linkShare: 0 });
    expect(link).toMatchObject({ isListItem: true, linkShare: 1 });
    expect(half?.linkShare).toBeCloseTo(0.4);
    expect(small?.isSmall).toBe(true);
  });
});
