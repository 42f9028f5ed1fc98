import { z } from 'zod';
import type { Feed, FeedState } from '../feed/feed.ts';
import type { Row, RowKey } from './dynamo-table.ts';

const text = z.string();
const maybe = z.string().exactOptional();
const numbers = z.array(z.number());
const repeated = { since: text, times: z.number() };

const STATE = z.object({
  lastSuccess: maybe,
  lastTried: maybe,
  lastError: z.object({ at: text, reason: text }).exactOptional(),
  consecutiveFailures: z.number(),
  failingSince: maybe,
  gone: z.object(repeated).exactOptional(),
  etag: maybe,
  lastModified: maybe,
  lastWhole: maybe,
  mistrustUntil: maybe,
  bodyHash: maybe,
  items: z.number().default(0),
  rhythm: z
    .object({
      asOf: text,
      days: z.number(),
      hours: numbers,
      weekdays: numbers,
      recent: z.number(),
      lastItem: text,
    })
    .exactOptional(),
  pace: z
    .object({
      minutes: z.number().exactOptional(),
      skipHours: numbers.exactOptional(),
      skipDays: numbers.exactOptional(),
    })
    .exactOptional(),
  possibleGap: maybe,
  renewals: z.object({ day: text, count: z.number() }).exactOptional(),
  moving: z.object({ to: text, ...repeated }).exactOptional(),
  movedTo: maybe,
  push: z.object({ token: text, hub: text, topic: text, lookAgainAt: text, until: maybe }).exactOptional(),
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
  matchCount: z.number().exactOptional(),
  lastMatch: maybe,
});

/** All feeds lie in one partition, so that the list is one consistent read. */
export const FEEDS = 'FEED';

export const feedKey = (feedId: string): RowKey => ({ pk: FEEDS, sk: feedId });

/** The state as a row carries it. */
export const stateAttributes = (state: FeedState): Row => ({ ...state });

/** Reads the row of a feed, or throws a ZodError that names what is wrong with it. */
export function toFeed(row: Row): Feed {
  const { matchCount: count, lastMatch: last, ...feed } = FEED.parse(row);
  return { ...feed, ...(count === undefined || last === undefined ? {} : { matched: { count, last } }) };
}
