import { CHARSET_DEFECTS } from './feed-damage/charset-defects.ts';
import type { CleanFeed, Defect, FeedFile } from './feed-damage/clean-feed.ts';
import { DATE_DEFECTS } from './feed-damage/date-defects.ts';
import { END_DEFECTS } from './feed-damage/end-defects.ts';
import { LINK_DEFECTS } from './feed-damage/link-defects.ts';
import { inText } from './feed-damage/make-defect.ts';
import { MARKUP_DEFECTS } from './feed-damage/markup-defects.ts';
import { PROLOG_DEFECTS } from './feed-damage/prolog-defects.ts';
import { TEXT_DEFECTS } from './feed-damage/text-defects.ts';

/** Everything that goes wrong with feeds, beginning with nothing. */
export const DEFECTS: readonly Defect[] = [
  inText('none', (text) => text),
  ...PROLOG_DEFECTS,
  ...CHARSET_DEFECTS,
  ...TEXT_DEFECTS,
  ...MARKUP_DEFECTS,
  ...LINK_DEFECTS,
  ...DATE_DEFECTS,
  ...END_DEFECTS,
];

/** The files that one defect makes of feeds; a feed that cannot have it is left out. */
export const damagedFeeds = ({ damage }: Defect, feeds: readonly CleanFeed[]): readonly FeedFile[] =>
  feeds.map((feed) => damage(feed)).filter((file) => file !== undefined);
