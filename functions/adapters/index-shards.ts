import { createHash } from 'node:crypto';

/** The partitions that an index spreads its rows over, so that none takes all the writes. */
export interface IndexShards {
  /** The partition that an id belongs to, always the same. */
  of(id: string): string;
  readonly all: readonly string[];
}

/** The partitions `prefix#0` to `prefix#(count - 1)`; at most 256 of them. */
export function indexShards(prefix: string, count: number): IndexShards {
  const all = Array.from({ length: count }, (_, shard) => `${prefix}#${shard}`);
  return {
    all,
    of: (id) => `${prefix}#${createHash('sha256').update(id).digest().readUInt8() % count}`,
  };
}
