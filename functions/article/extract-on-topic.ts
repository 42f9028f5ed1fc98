import { buildAnchorTrie } from './anchor-trie.ts';
import type { Anchors } from './anchors.ts';
import type { Article, OffTopic, Unreadable } from './article.ts';
import type { Page } from './article-reader.ts';
import { extractArticle } from './extract-article.ts';
import { mentions } from './mentions.ts';

/** The extraction with its prefilter: pages that mention none of the anchors are never parsed. Without anchors all are. */
export function extractOnTopic(
  anchors: Anchors | undefined,
): (page: Page) => Article | Unreadable | OffTopic {
  if (anchors === undefined) return extractArticle;
  const trie = buildAnchorTrie(anchors);
  return (page) =>
    page.isFurther === true || mentions(page, trie) ? extractArticle(page) : { offTopic: true };
}
