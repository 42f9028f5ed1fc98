import { FeedUnreadable } from '../../functions/feed/feed-unreadable.ts';
import type { ParsedFeed } from '../../functions/feed/item.ts';
import { FetchError } from '../../functions/fetch/fetch-error.ts';
import type { Readers } from '../readers.ts';

/** What of the readers a feed needs. */
export type FeedReaders = Pick<Readers, 'fetcher' | 'feedParser'>;

/** What a feed answers right now. */
export interface FeedCheck {
  readonly url: string;
  readonly ok: boolean;
  /** The address that answered in the end, where it is another one. */
  readonly answeredBy?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly items?: number;
  readonly newest?: string;
  readonly reason?: string;
  /** Of a page or an index in a feed's place: the feeds that it names. */
  readonly offers?: readonly string[];
}

/** Fetches and reads one feed; whatever goes wrong is the answer's reason. */
export async function checkFeed(url: string, { fetcher, feedParser }: FeedReaders): Promise<FeedCheck> {
  try {
    const { body, headers, url: base } = await fetcher.get({ url, kind: 'feed' });
    const contentType = headers['content-type'];
    const feed = await feedParser.parse({
      body,
      url: base,
      ...(contentType === undefined ? {} : { contentType }),
    });
    return { url, ok: true, ...(base === url ? {} : { answeredBy: base }), ...toFigures(feed) };
  } catch (error) {
    const offers = error instanceof FeedUnreadable ? error.offers : undefined;
    return { url, ok: false, reason: reasonOf(error), ...(offers === undefined ? {} : { offers }) };
  }
}

function toFigures({ title, lang, items }: ParsedFeed): Partial<FeedCheck> {
  const newest = items
    .map((item) => item.published ?? '')
    .sort()
    .at(-1);
  return {
    items: items.length,
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    ...(newest ? { newest } : {}),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof FetchError) return error.reason;
  return error instanceof Error ? error.message : String(error);
}
