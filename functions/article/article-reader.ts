import type { Article, Unreadable } from './article.ts';

/** A page as it came: bytes whose character set is the reader's business. */
export interface Page {
  readonly url: string;
  readonly body: Uint8Array;
  /** The Content-Type header, if there was one. */
  readonly contentType?: string;
}

/** Reads the article out of a page within time and memory limits; a hostile page costs its own reading only. */
export interface ArticleReader {
  read(page: Page): Promise<Article | Unreadable>;
}
