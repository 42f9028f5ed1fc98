import type { Fetched, FetchRequest } from './fetcher.ts';

/** One request that is about to be made, redirects included. */
export interface Hop {
  readonly url: URL;
  readonly kind: FetchRequest['kind'];
  /** Whether a person named this exact origin: it need not be spared, but it may still say what it wants. */
  readonly isAllowedOrigin: boolean;
  /** Asks for the robots.txt of the origin, by a fetch of its own. */
  readonly readRobots: () => Promise<Fetched>;
}

/** Stands before every request: manners that all processes keep together. */
export interface HostGate {
  /**
   * Returns when it is our turn at that host. Throws a FetchError: `later` where the turn is too far off, `permanent`
   * where the host's robots.txt asks us not to read the page, `transient` where that cannot be told now.
   */
  pass(hop: Hop): Promise<void>;
  /** Keeps everybody from a host that asked to be left alone. */
  leaveAlone(url: URL, forMs: number): Promise<void>;
}
