import { z } from 'zod';
import type { Match } from '../match/match.ts';
import type { Row, RowKey } from './dynamo-table.ts';

const text = z.string();
const maybe = z.string().exactOptional();

const EVIDENCE = z.object({
  concept: text,
  term: text,
  zone: z.enum(['title', 'text']),
  quote: text,
  start: z.number(),
  end: z.number(),
});

const MATCH = z.object({
  id: text,
  itemId: text,
  feedId: text,
  url: text,
  canonicalUrl: text,
  title: text,
  source: text,
  lang: maybe,
  published: maybe,
  foundAt: text,
  verdict: z.enum(['match', 'borderline']),
  score: z.number(),
  evidence: z.array(EVIDENCE),
  rulesVersion: text,
  textHash: text,
  storyId: text,
  readFrom: z.enum(['page', 'feed']),
  reason: maybe,
  late: z.boolean(),
  excerpt: text,
  archived: maybe,
  archivedPages: z.array(text).exactOptional(),
  versions: z.number().exactOptional(),
  updatedAt: maybe,
  changedSince: maybe,
});

/** How the partition keys of all matches begin. */
export const MATCH_PREFIX = 'MATCH#';

export const matchKey = (matchId: string): RowKey => ({ pk: `${MATCH_PREFIX}${matchId}`, sk: 'match' });

/** The id of the match whose row an index found. */
export const matchIdOf = (found: Row): string => String(found.pk).slice(MATCH_PREFIX.length);

/** Reads the row of a match, or throws a ZodError that names what is wrong with it. */
export const toMatch = (row: Row): Match => MATCH.parse(row);
