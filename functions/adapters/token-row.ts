import { z } from 'zod';
import type { Token } from '../subscriber/token-store.ts';
import type { Row, RowKey } from './dynamo-table.ts';
import { subscriberKey } from './subscriber-row.ts';

const TOKEN = z.object({
  hash: z.string(),
  purpose: z.enum(['confirm', 'leave']),
  subscriberId: z.string(),
  expiresAt: z.string().exactOptional(),
});

const NAMED = 'token#';

export const tokenKey = (hash: string): RowKey => ({ pk: `TOKEN#${hash}`, sk: 'token' });

/** The row beside the subscriber that names one of their tokens, so that leaving finds it. */
export const tokenNameKey = ({ subscriberId, hash }: Token): RowKey => ({
  pk: subscriberKey(subscriberId).pk,
  sk: `${NAMED}${hash}`,
});

/** The key of the token that a row of a subscriber's partition names, if it names one. */
export const tokenKeyOf = ({ sk }: Row): RowKey[] =>
  typeof sk === 'string' && sk.startsWith(NAMED) ? [tokenKey(sk.slice(NAMED.length))] : [];

/** Reads the row of a token, or throws a ZodError that names what is wrong with it. */
export function toToken(row: Row): Token {
  const { expiresAt, ...token } = TOKEN.parse(row);
  return { ...token, ...(expiresAt === undefined ? {} : { expires: expiresAt }) };
}
