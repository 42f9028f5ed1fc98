import type { RobotsRules } from './robots-rules.ts';

/** What is known of the robots.txt of one origin. Times are ISO 8601 UTC. */
export interface RobotsNote extends RobotsRules {
  /** When it was last asked for. */
  readonly triedAt: string;
  /** When the rules were read; absent while none ever could be. */
  readonly readAt?: string;
  /** Since when it cannot be had, though not for want of a file; absent when the last try succeeded. */
  readonly unreachableSince?: string;
}

/** Remembers for all processes what the robots.txt of an origin said. */
export interface RobotsStore {
  find(origin: string): Promise<RobotsNote | undefined>;
  /** Replaces the note of an origin; it is kept for 30 days. */
  keep(origin: string, note: RobotsNote): Promise<void>;
}
