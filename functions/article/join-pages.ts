import type { Article, ArticleBlock } from './article.ts';
import { sameWords, wordsOf } from './same-words.ts';

/** A shorter line may rightly stand twice: "Yes." */
const REPEATED_WORDS = 6;

/**
 * One article of its first and its further pages, in their order: the blocks of all, those that earlier pages have
 * (standfirsts, notes, boxes) but once. What else is told stays the first page's; its `nextPage` and `wholePage` go.
 */
export function joinPages(first: Article, further: readonly Article[]): Article {
  const seen = new Set(first.blocks.map(({ text }) => sameWords(text)));
  const blocks = [...first.blocks];
  for (const page of further) {
    const fresh = page.blocks.filter(
      ({ text }) => !seen.has(sameWords(text)) || wordsOf(text).length < REPEATED_WORDS,
    );
    blocks.push(...fresh.map(asFurther));
    for (const { text } of fresh) seen.add(sameWords(text));
  }
  const { nextPage: _next, wholePage: _whole, ...article } = first;
  return { ...article, text: textOfBlocks(blocks), blocks };
}

/** An article has one lead. */
const asFurther = ({ text, zone }: ArticleBlock): ArticleBlock => ({
  text,
  zone: zone === 'lead' ? 'body' : zone,
});

/** The text of an article: its blocks but the captions, a line each. */
export const textOfBlocks = (blocks: readonly ArticleBlock[]): string =>
  blocks
    .filter(({ zone }) => zone !== 'caption')
    .map(({ text }) => text)
    .join('\n');
