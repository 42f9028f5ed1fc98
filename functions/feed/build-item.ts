import { hashId } from './hash-id.ts';
import type { FeedItem } from './item.ts';
import { oneLine } from './plain-text.ts';

/** What a document says of an item; every part may be missing. */
export type ItemParts = { readonly [Part in keyof FeedItem]?: FeedItem[Part] | undefined } & {
  /** The title with its markup: what is shown when nothing is left without. */
  readonly bareTitle?: string | undefined;
};

const MAX_TITLE = 500;
const MAX_FALLBACK_TITLE = 120;
const MAX_ID = 2_000;
const MAX_AUTHOR = 200;

/**
 * The item of its parts: without an identifier it is known by its link, else by title and UTC day; without a title
 * it is called by the first line of its text. Undefined when nothing tells what it is.
 */
export function buildItem(parts: ItemParts): FeedItem | undefined {
  const { link, ownLink, published, updated, summary, content, lang } = parts;
  const id = parts.id ?? link;
  const title = titleOf(parts);
  if (id === undefined && title === '' && published === undefined) return undefined;
  const author = parts.author?.slice(0, MAX_AUTHOR);
  return {
    id: id?.slice(0, MAX_ID) ?? hashId('title', title, published?.slice(0, 10) ?? ''),
    title,
    ...(link !== undefined && { link }),
    ...(ownLink !== undefined && { ownLink }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(summary !== undefined && { summary }),
    ...(content !== undefined && { content }),
    ...(author !== undefined && { author }),
    ...(lang !== undefined && { lang }),
  };
}

const titleOf = ({ title, summary, content, bareTitle = '' }: ItemParts): string =>
  title?.slice(0, MAX_TITLE) ?? fallbackTitle(summary ?? content ?? oneLine(bareTitle));

/** The first line of a text, cut at a word. */
function fallbackTitle(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  if (line.length <= MAX_FALLBACK_TITLE) return line;
  const cut = line.slice(0, MAX_FALLBACK_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_FALLBACK_TITLE / 2))}…`;
}
