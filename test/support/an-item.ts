import type { Item } from '../../functions/feed/item-store.ts';

/** A new item as a poll puts it, with what a test wants different. */
export function anItem(different: Partial<Item> = {}): Item {
  const id = different.id ?? 'i1';
  return {
    id,
    feedId: 'feed-1',
    title: `Two men detained (${id})`,
    link: `https://news.example/${id}`,
    published: '2026-11-21T05:00:00.000Z',
    text: 'Two men were detained on Tuesday, a relative said.',
    lang: 'en',
    late: false,
    seenAt: '2026-11-21T05:04:00.000Z',
    nextTry: '2026-11-21T05:10:00.000Z',
    attempts: 0,
    version: 'words-1',
    ...different,
  };
}
