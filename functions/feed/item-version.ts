import { hashId } from './hash-id.ts';
import type { FeedItem } from './item.ts';
import { wordsOf } from './words-of.ts';

const LENGTH = 8;

/**
 * A short hash of what a feed says of an item in letters and digits: another one means that the publisher changed
 * the words. Dates, markup and spacing do not count, since many feeds renew those at every request.
 */
export function itemVersion({ title, summary = '', content = '' }: FeedItem): string {
  return hashId(...[title, summary, content].map(lettersOf)).slice(0, LENGTH);
}

const lettersOf = (text: string): string => wordsOf(text.normalize('NFKC').toLowerCase());
