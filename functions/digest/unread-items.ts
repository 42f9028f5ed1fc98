import type { Feed } from '../feed/feed.ts';
import type { StoredItem } from '../feed/item-store.ts';
import { standingOutcome } from '../feed/standing-outcome.ts';
import type { UnreadItem } from './edition.ts';

/** Names items that could not be read for the person who may want to look, the one that was seen last first. */
export function unreadItems(items: readonly StoredItem[], feeds: readonly Feed[]): UnreadItem[] {
  const titles = new Map(feeds.map(({ id, title }) => [id, title]));
  return items
    .toSorted((a, b) => Date.parse(b.seenAt) - Date.parse(a.seenAt) || (a.id < b.id ? -1 : 1))
    .map(({ title, link, feedId, status }) => ({
      title,
      ...(link !== undefined && { url: link }),
      source: titles.get(feedId) ?? feedId,
      reason: standingOutcome(status)?.reason ?? 'no reason recorded',
    }));
}
