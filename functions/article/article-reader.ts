import type { Article, OffTopic, Unreadable } from './article.ts';

/** A page as it came: bytes whose character set is the reader's business. */
export interface Page {
  readonly url: string;
  readonly body: Uint8Array;
  /** The Content-Type header, if there was one. */
  readonly contentType?: string;
  /** What its feed calls it: it stands for the title of a page that has none. */
  readonly title?: string;
  /** It goes on from a page that is being read: it is read whatever words it has. */
  readonly isFurther?: boolean;
  /** A tree of it has cost too much already: it is read by its source alone. */
  readonly isTooDear?: boolean;
}

/**
 * Reads the article out of a page within time and memory limits; a hostile page costs its own reading only. A reader
 * that knows the anchors of the rules tells pages that are off topic without reading them further.
 */
export interface ArticleReader {
  read(page: Page): Promise<Article | Unreadable | OffTopic>;
}
