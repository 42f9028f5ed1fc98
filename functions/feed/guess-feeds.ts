import { webAddress } from './web-address.ts';

const PATHS = ['/feed', '/rss', '/rss.xml', '/atom.xml', '/feed.xml'];

/** Where the site of a page would keep a feed that it does not name; at most 5 addresses, none the page's own. */
export const guessFeeds = (page: string): readonly string[] =>
  PATHS.map((path) => webAddress(path, page))
    .filter((guess) => guess !== undefined)
    .filter((guess) => guess !== page);
