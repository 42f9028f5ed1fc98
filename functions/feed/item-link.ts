import { aggregatedTarget } from '../fetch/aggregated-target.ts';
import { parseUrl } from '../fetch/parse-url.ts';
import type { FeedItem } from './item.ts';

/**
 * The address to read an item at: its own where the feed names it beside a counter's, else its link, and in both
 * cases the target where that stands in the address. Undefined without an http(s) link.
 */
export function itemLink({ ownLink, link }: Pick<FeedItem, 'ownLink' | 'link'>): string | undefined {
  const address = [ownLink, link].find(isWebAddress);
  return address && (aggregatedTarget(address) ?? address);
}

const isWebAddress = (link: string | undefined): boolean =>
  link !== undefined && /^https?:\/\//i.test(link) && parseUrl(link) !== undefined;
