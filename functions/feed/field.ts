import type { FeedDialect } from './feed-dialect.ts';
import type { RepairLog } from './repair-log.ts';
import type { OpenTag } from './scan-markup.ts';

/** One field of an item or channel, as a repaired document holds it. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where a field opened: its name, its tag and the address its links are relative to. */
export interface FieldStart {
  readonly name: string;
  readonly tag: OpenTag;
  readonly base: string;
  /** Whether `base` is the document's own word and not just where it was found. */
  readonly hasOwnBase: boolean;
  readonly dialect: FeedDialect;
  readonly log: RepairLog;
}
