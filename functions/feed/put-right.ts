import { undoDoubleEncoding } from '../fetch/undo-double-encoding.ts';
import type { FeedItem } from './item.ts';

const MAX_AHEAD_MS = 24 * 3_600_000;

/**
 * A new item with what only its reader can put right: text that was encoded twice gets its letters back, and a date
 * more than 24 h ahead becomes the time it is first seen. Not for identities and versions, which stay as listed.
 */
export function putRight(item: FeedItem, now: Date): FeedItem {
  const { published, summary, content } = item;
  const isAhead = published !== undefined && Date.parse(published) - now.getTime() > MAX_AHEAD_MS;
  return {
    ...item,
    title: undoDoubleEncoding(item.title),
    ...(isAhead && { published: now.toISOString() }),
    ...(summary !== undefined && { summary: undoDoubleEncoding(summary) }),
    ...(content !== undefined && { content: undoDoubleEncoding(content) }),
  };
}
