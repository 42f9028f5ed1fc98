import type { Article, ArticleBlock } from '../../functions/article/article.ts';
import { canonicalUrl } from '../../functions/fetch/canonical-url.ts';

/** The article at an address with that text, a paragraph a line, and what a test wants different. */
export function anArticle(url: string, text: string, different: Partial<Article> = {}): Article {
  const blocks = text.split('\n').map((line): ArticleBlock => ({ text: line, zone: 'body' }));
  return {
    url,
    canonicalUrl: canonicalUrl(url),
    kind: 'article',
    title: 'Report from the region',
    authors: [],
    text,
    blocks,
    ...different,
  };
}
