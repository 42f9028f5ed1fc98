/** A sparse index: a row that lacks its attributes is not in it. All key attributes are strings. */
export interface IndexSchema {
  readonly name: string;
  readonly hash: string;
  readonly range?: string;
  /** What the index carries besides the keys; nothing when left out. */
  readonly includes?: readonly string[];
}

/** The keys and indexes of one table: everything else of a row is the business of its store. */
export interface TableSchema {
  readonly hash: string;
  readonly range: string;
  /** The attribute (epoch seconds) after which a row is gone: the table's time to live. */
  readonly expires: string;
  readonly indexes: Readonly<Record<string, IndexSchema>>;
}

const KEYS = { hash: 'pk', range: 'sk', expires: 'expires' } as const;

/**
 * The two tables, as infrastructure and the local start build them. Indexes only find: whoever finds a row in one
 * takes it by a conditional write on the row itself.
 */
export const TABLES = {
  /** Feeds, items, matches, editions: no personal data. */
  watch: {
    ...KEYS,
    indexes: {
      /** Feeds by the time of their next poll: due#0-7. */
      due: { name: 'due', hash: 'dueKey', range: 'dueAt' },
      /** What waits to be done: pending#read#0-7, pending#alert#0-7, and what was given up: dead#0-7. */
      pending: { name: 'pending', hash: 'pendingKey', range: 'pendingAt' },
      /** What happened when: match#YYYY-MM-DD, settled#ANSWER. */
      day: { name: 'day', hash: 'dayKey', range: 'dayAt' },
    },
  },
  /** Subscribers, their tokens and mails: its own encryption key, few readers. */
  people: {
    ...KEYS,
    indexes: {
      /** Who takes alerts at once: now#0-15. */
      now: { name: 'now', hash: 'nowKey', includes: ['facets', 'languages', 'minimum'] },
      /** Whose digest is due: digest#0-15. */
      digest: { name: 'digest', hash: 'digestKey', range: 'digestAt' },
      /** Mails on their way: out#waiting#0-15, out#claimed#0-15. */
      out: { name: 'out', hash: 'outKey', range: 'outAt' },
    },
  },
} as const satisfies Record<string, TableSchema>;
