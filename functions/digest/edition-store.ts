import type { Edition } from './edition.ts';

/** The editions made so far. */
export interface EditionStore {
  /** Keeps the first edition of a cut-off and gives back the one that is kept: an edition never changes. */
  keep(edition: Edition): Promise<Edition>;
  find(cutoff: string): Promise<Edition | undefined>;
  /** Cut-offs, newest first. */
  latest(count: number): Promise<string[]>;
}
