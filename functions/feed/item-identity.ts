import { isFrontPage } from '../fetch/is-front-page.ts';
import { pageIdentity } from '../fetch/page-identity.ts';
import type { ListedItem } from './feed.ts';
import { hashId } from './hash-id.ts';
import type { FeedItem } from './item.ts';
import { itemLink } from './item-link.ts';
import { wordsOf } from './words-of.ts';

/**
 * The id of an item, 22 characters of base64url: the same in every feed that lists the same article, whatever its
 * GUID and however its link is spelled (pageIdentity). An item without a link of its own, or with one to a mere
 * front page, is known by its feed and its own id, and one without that by its feed, title and UTC day.
 */
export function itemId(item: FeedItem, feedUrl: string): string {
  const { id, title, published } = item;
  const link = itemLink(item);
  if (link !== undefined && !isFrontPage(link)) return linkId(link);
  if (id !== '' && !isFrontPage(id)) return hashId('id', feedUrl, id);
  return hashId('title', feedUrl, title, published?.slice(0, 10) ?? '');
}

/** Whether an item is known by its link: no other item of its feed shares it, and its page is its own. */
export const isKnownByLink = ({ id, link }: { readonly id: string; readonly link?: string }): boolean =>
  link !== undefined && id === linkId(link);

const linkId = (link: string): string => hashId('link', pageIdentity(link));

/**
 * The ids of the items of one document, in its order. Items that would have one id under different titles (a GUID
 * that is repeated, entries of one page, a link that is the same for all) are told apart by their own ids, and where
 * those are the same too, by their titles: none may swallow another. Equal titles are one item listed twice.
 */
export function itemIds(items: readonly FeedItem[], feedUrl: string): string[] {
  const ids = items.map((item) => itemId(item, feedUrl));
  const byOwnId = tellApart(items, ids, ({ id }) => id);
  return tellApart(items, byOwnId, titleOf);
}

/** The first half of what is kept of an item is of its own id, the second of its title. */
const MARK = 6;

/** What tells an item from another one under the same link: hashes of its own id and of its title. */
export const itemMarks = (item: FeedItem): string =>
  hashId('own', item.id).slice(0, MARK) + hashId('title', titleOf(item)).slice(0, MARK);

/**
 * The ids of the items of one document as the feed listed them before: an item keeps the id it was known by when its
 * link was its own and comes to be shared, and one that comes under a known link with another id of its own *and*
 * another title is another item, not a new version of the first.
 */
export function knownItemIds(
  items: readonly FeedItem[],
  feedUrl: string,
  known: ReadonlyMap<string, ListedItem>,
): string[] {
  return itemIds(items, feedUrl).map((id, place) => {
    const item = items[place];
    return item === undefined ? id : knownId(item, { id, base: itemId(item, feedUrl) }, known);
  });
}

function knownId(
  item: FeedItem,
  { id, base }: { readonly id: string; readonly base: string },
  known: ReadonlyMap<string, ListedItem>,
): string {
  const before = known.get(base);
  if (before !== undefined && isSame(before, itemMarks(item))) return base;
  const byTitle = hashId('apart', base, titleOf(item));
  const told = [hashId('apart', base, item.id), byTitle].find((one) => known.has(one));
  return told ?? (id === base && before !== undefined ? byTitle : id);
}

function isSame({ marks }: ListedItem, others: string): boolean {
  if (marks === undefined) return true;
  return marks.slice(0, MARK) === others.slice(0, MARK) || marks.slice(MARK) === others.slice(MARK);
}

function tellApart(items: readonly FeedItem[], ids: string[], markOf: (item: FeedItem) => string): string[] {
  if (new Set(ids).size === ids.length) return ids;
  const titles = new Map<string, Set<string>>();
  const known = items.map((item, place) => ({ item, id: ids[place] ?? '' }));
  for (const { item, id } of known) {
    const told = titles.get(id) ?? new Set();
    titles.set(id, told.add(titleOf(item)));
  }
  return known.map(({ item, id }) =>
    (titles.get(id)?.size ?? 0) > 1 ? hashId('apart', id, markOf(item)) : id,
  );
}

/** What an item is about, in letters; of one without a title the beginning of its text. */
const titleOf = ({ title, summary, content }: FeedItem): string =>
  wordsOf((title || summary || content || '').slice(0, 300).toLowerCase());
