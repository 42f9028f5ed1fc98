import type { Row } from './dynamo-table.ts';

/**
 * The same row with every half of a surrogate pair that lacks its other half replaced by U+FFFD: a table holds
 * UTF-8, which has no form for it, and strangers' text may contain it or have been cut in the middle of a pair.
 */
export function wellFormed(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, mend(value)]));
}

function mend(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(mend);
  // Sets hold our own ids.
  if (value instanceof Set) return value;
  return typeof value === 'object' && value !== null ? wellFormed({ ...value }) : value;
}
