import { withAllowHint } from '../allow-hint.ts';
import type { FeedSearch } from '../commands/find-feed.ts';
import { cut, table } from './print.ts';

/** What became of an address that a person wanted on the list. */
export function addedText(found: FeedSearch & { readonly was?: 'new' | 'known' }): string {
  const { ok, was, title, url, items, reason, page, candidates } = found;
  if (candidates !== undefined) {
    const rows = candidates.map((feed) => [String(feed.items), cut(feed.title ?? '', 40), feed.url]);
    return `Not added: ${url} is no feed, but leads to ${candidates.length}. Add the one you mean:\n${table(['ITEMS', 'TITLE', 'ADDRESS'], rows)}`;
  }
  if (!ok) return `Not added: ${url}: ${withAllowHint(reason ?? '', url)}\n`;
  const how = page === undefined ? '' : `, found through ${page}: ${url}`;
  return `${was === 'new' ? 'Added' : 'On the list already'}: ${title ?? url}, ${items} items${how}\n`;
}
