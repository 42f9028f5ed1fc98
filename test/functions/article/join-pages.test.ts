import { describe, expect, it } from '@jest/globals';
import type { Article, ArticleBlock } from '../../../functions/article/article.ts';
import { joinPages, textOfBlocks } from '../../../functions/article/join-pages.ts';

const STANDFIRST = 'The council of Lowmoor has talked for nine hours.';
const page = (number: number, blocks: readonly ArticleBlock[]): Article => ({
  url: `https://herald.example/tram?page=${number}`,
  canonicalUrl: `https://herald.example/tram?page=${number}`,
  kind: 'article',
  title: `Tram, page ${number}`,
  authors: [],
  text: textOfBlocks(blocks),
  blocks,
  nextPage: `https://herald.example/tram?page=${number + 1}`,
  wholePage: 'https://herald.example/print',
});

describe('joinPages', () => {
  it('joins the blocks of all pages, repeated ones but once, and keeps what the first page says', () => {
    const first = page(1, [
      { text: STANDFIRST, zone: 'lead' },
      { text: 'Yes.', zone: 'body' },
    ]);
    const second = page(2, [
      { text: STANDFIRST, zone: 'lead' },
      { text: 'On the second page there is more of it all.', zone: 'lead' },
      { text: 'The harbour at dusk.', zone: 'caption' },
      { text: 'Yes.', zone: 'body' },
    ]);
    const third = page(3, [{ text: 'on the second page – there is more of it all', zone: 'body' }]);
    const { blocks, text, title, url, nextPage, wholePage } = joinPages(first, [second, third]);
    expect(blocks).toEqual([
      { text: STANDFIRST, zone: 'lead' },
      { text: 'Yes.', zone: 'body' },
      { text: 'On the second page there is more of it all.', zone: 'body' },
      { text: 'The harbour at dusk.', zone: 'caption' },
      { text: 'Yes.', zone: 'body' },
    ]);
    expect(text).toBe(`${STANDFIRST}\nYes.\nOn the second page there is more of it all.\nYes.`);
    expect({ title, url, nextPage, wholePage }).toEqual({ title: first.title, url: first.url });
  });

  it('gives back the first page alone when there is no other', () => {
    const { nextPage: _next, wholePage: _whole, ...rest } = page(1, [{ text: STANDFIRST, zone: 'lead' }]);
    expect(joinPages(page(1, [{ text: STANDFIRST, zone: 'lead' }]), [])).toEqual(rest);
  });
});
