import { canonicalUrl } from '../fetch/canonical-url.ts';
import { hashId } from './hash-id.ts';
import type { FeedItem } from './item.ts';

/**
 * The id of an item, 22 characters of base64url: the same in every feed that lists the same link. An item without
 * an http(s) link is known by its feed and its own id, and one without either by its feed, title and UTC day.
 */
export function itemId(item: FeedItem, feedUrl: string): string {
  const { link, id, title, published } = item;
  if (link !== undefined && isWebAddress(link)) return hashId('link', canonicalUrl(link));
  if (id !== '') return hashId('id', feedUrl, id);
  return hashId('title', feedUrl, title, published?.slice(0, 10) ?? '');
}

const isWebAddress = (link: string): boolean => /^https?:\/\//i.test(link) && URL.canParse(link);
