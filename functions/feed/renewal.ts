import type { Item, StoredItem } from './item-store.ts';

/** Between two readings of one item, whatever its feed does: some change their words at every request. */
const GAP_MS = 30 * 60_000;
const MAX_RENEWALS = 20;

/** The words of an item and what comes with them. */
export type Words = Pick<Item, 'title' | 'text' | 'link' | 'published' | 'lang' | 'late' | 'version'>;

/** What is to be done with a changed item. */
export type Renewal =
  | { readonly do: 'nothing' }
  | { readonly do: 'leave alone' }
  | { readonly do: 'take words'; readonly words: Words }
  | {
      readonly do: 'read again';
      readonly words: Words;
      readonly nextTry: string;
      /** Only where the last renewal was too short a time ago. */
      readonly notBefore?: string;
      readonly renewals: number;
    };

/** Decides what a changed item means for what is stored of it. */
export function renewalOf(stored: StoredItem, item: Item, now: Date): Renewal {
  const { version, status, renewals = 0, renewedAt } = stored;
  if (version === item.version) return { do: 'nothing' };
  const words = wordsOf(stored, item);
  if (status.is !== 'settled') return { do: 'take words', words };
  if (renewals >= MAX_RENEWALS) return { do: 'leave alone' };
  const earliest = renewedAt === undefined ? 0 : Date.parse(renewedAt) + GAP_MS;
  const isTooSoon = earliest > now.getTime();
  const notBefore = new Date(earliest).toISOString();
  const nextTry = isTooSoon && Date.parse(item.nextTry) < earliest ? notBefore : item.nextTry;
  return { do: 'read again', words, nextTry, renewals: renewals + 1, ...(isTooSoon ? { notBefore } : {}) };
}

/** An old item stays found late when its words change, unless its publisher dates it anew. */
function wordsOf(stored: StoredItem, item: Item): Words {
  const { title, text, link, published, lang, version } = item;
  const isRedated = (published ?? '') > (stored.published ?? '');
  return {
    title,
    text,
    ...(link === undefined ? {} : { link }),
    ...(published === undefined ? {} : { published }),
    ...(lang === undefined ? {} : { lang }),
    late: isRedated ? item.late : stored.late,
    version,
  };
}
