import type { ParsedFeed } from './item.ts';

/** The bytes of one feed document and what is known of them. */
export interface FeedDocument {
  readonly body: Uint8Array;
  /** The Content-Type header, if there was one. */
  readonly contentType?: string;
  /** The address to resolve relative links against. */
  readonly url: string;
}

/** Reads one feed document within time and memory limits; what is wrong with the document is a FeedUnreadable. */
export interface FeedParser {
  parse(document: FeedDocument): Promise<ParsedFeed>;
}
