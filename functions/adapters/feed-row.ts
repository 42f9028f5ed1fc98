import { z } from 'zod';
import type { Feed, FeedState } from '../feed/feed.ts';
import type { Row, RowKey } from './dynamo-table.ts';

const text = z.string();
const maybe = z.string().exactOptional();

const STATE = z.object({
  lastSuccess: maybe,
  lastTried: maybe,
  lastError: z.object({ at: text, reason: text }).exactOptional(),
  consecutiveFailures: z.number(),
  etag: maybe,
  lastModified: maybe,
  /** Ids in one text, separated by spaces: a list would cost three more bytes an id at every save. */
  listed: text.transform((ids) => (ids === '' ? [] : ids.split(' '))),
});

const FEED = z.object({
  id: text,
  url: text,
  title: text,
  lang: maybe,
  category: maybe,
  origin: z.enum(['newsroom', 'file', 'added']),
  retired: z.boolean(),
  nextDue: text,
  state: STATE,
});

/** All feeds lie in one partition, so that the list is one consistent read. */
export const FEEDS = 'FEED';

export const feedKey = (feedId: string): RowKey => ({ pk: FEEDS, sk: feedId });

/** The state as a row carries it. */
export const stateAttributes = (state: FeedState): Row => ({ ...state, listed: state.listed.join(' ') });

/** Reads the row of a feed, or throws a ZodError that names what is wrong with it. */
export const toFeed = (row: Row): Feed => FEED.parse(row);
