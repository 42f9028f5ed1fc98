import { setTimeout as pause } from 'node:timers/promises';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Hop, HostGate } from '../fetch/host-gate.ts';
import type { HostTurns } from '../fetch/host-turns.ts';
import { isPathAllowed } from '../fetch/is-path-allowed.ts';
import type { RobotsStore } from '../fetch/robots-store.ts';
import { seconds } from './fetch-limits.ts';
import { RobotsDesk } from './robots-desk.ts';

interface PoliteGateOptions {
  readonly turns: HostTurns;
  readonly robots: RobotsStore;
  readonly now: () => Date;
  /** Real time when left out. */
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** Between two requests to a host. */
  readonly spacingMs?: number;
  /** A turn farther off than this is not waited for: twice the spacing keeps one process going without a break. */
  readonly maxWaitMs?: number;
}

const SPACING_MS = 2_000;
const MAX_WAIT_MS = 4_000;

/**
 * Our manners towards hosts: requests at a distance, none while a host asked to be left alone, no page that its
 * robots.txt asks us not to read. Feeds are made for polling, so robots.txt does not bear on them.
 */
export class PoliteGate implements HostGate {
  readonly #options: PoliteGateOptions;
  readonly #desk: RobotsDesk;

  constructor(options: PoliteGateOptions) {
    this.#options = options;
    this.#desk = new RobotsDesk(options);
  }

  async pass(hop: Hop): Promise<void> {
    const { now, sleep = pause, turns, maxWaitMs = MAX_WAIT_MS } = this.#options;
    const delayMs = hop.kind === 'page' ? await this.#allowedDelayMs(hop) : 0;
    const spacingMs = hop.isAllowedOrigin ? 0 : Math.max(this.#options.spacingMs ?? SPACING_MS, delayMs);
    const turn = await turns.take({ host: hop.url.host, now: now(), spacingMs, maxWaitMs });
    if ('laterMs' in turn) {
      const reason = `not our turn at ${hop.url.host} for ${seconds(turn.laterMs)}`;
      throw new FetchError(hop.url.href, { failure: 'later', reason, retryAfterMs: turn.laterMs });
    }
    if (turn.waitMs > 0) await sleep(turn.waitMs);
  }

  async leaveAlone(url: URL, forMs: number): Promise<void> {
    const { now, turns } = this.#options;
    if (forMs > 0) await turns.pause(url.host, new Date(now().getTime() + forMs));
  }

  /** The Crawl-delay of an origin whose robots.txt lets us read the page. */
  async #allowedDelayMs(hop: Hop): Promise<number> {
    const rules = await this.#desk.rulesOf(hop);
    if (isPathAllowed(rules, hop.url)) return rules.crawlDelayMs ?? 0;
    const reason = 'its robots.txt asks us not to read this page';
    throw new FetchError(hop.url.href, { failure: 'permanent', reason });
  }
}
