import type { ExpectedItem, FeedFile } from './clean-feed.ts';

/** What a reader made of an item, in its own words. */
export interface ReadItem {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly published?: string | undefined;
}

export interface ReadingScore {
  /** Every item found with title, link and date, and none too many; or refused where that is right. */
  readonly isWhole: boolean;
  readonly isRefused: boolean;
  readonly items: number;
  readonly itemsRight: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#38': '&' };

/** Titles count by their words: markup that a reader leaves in, escapes and spacing are its user's business. */
const words = (title: string | undefined): string =>
  (title ?? '')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|#38);/g, (reference, name) => ENTITIES[name] ?? reference)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();

const address = (link: string | undefined): string | undefined =>
  link !== undefined && URL.canParse(link) ? new URL(link).href : undefined;

const isRight = (wanted: ExpectedItem, item: ReadItem | undefined): boolean =>
  words(wanted.title) === words(item?.title) &&
  address(wanted.link) === address(item?.link) &&
  (wanted.published === undefined || Date.parse(wanted.published) === Date.parse(item?.published ?? ''));

/** Compares what was read of a file with what is in it; items undefined: the reader refused it. */
export function scoreReading(file: FeedFile, items: readonly ReadItem[] | undefined): ReadingScore {
  const { expected, isCut = false } = file;
  const isRefused = items === undefined;
  if (expected === 'refused')
    return { isWhole: isRefused || items.length === 0, isRefused, items: 0, itemsRight: 0 };
  const found = items ?? [];
  const itemsRight = expected.filter((wanted, at) =>
    isRight(wanted, found.length === expected.length || isCut ? found[at] : likeliest(wanted, found)),
  ).length;
  const isAll = isCut ? found.length >= expected.length : found.length === expected.length;
  return {
    isWhole: !isRefused && isAll && itemsRight === expected.length,
    isRefused,
    items: expected.length,
    itemsRight,
  };
}

const likeliest = (wanted: ExpectedItem, items: readonly ReadItem[]): ReadItem | undefined =>
  items.find(({ link }) => address(link) === address(wanted.link)) ??
  items.find(({ title }) => words(title) === words(wanted.title));
