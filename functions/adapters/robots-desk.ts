import { FetchError } from '../fetch/fetch-error.ts';
import type { Hop } from '../fetch/host-gate.ts';
import { NO_RULES, parseRobots, type RobotsRules } from '../fetch/robots-rules.ts';
import type { RobotsNote, RobotsStore } from '../fetch/robots-store.ts';
import { PRODUCT_TOKEN } from '../fetch/user-agent.ts';

interface RobotsDeskOptions {
  readonly robots: RobotsStore;
  readonly now: () => Date;
}

const HOUR_MS = 3_600_000;
/** RFC 9309 §2.4: no copy older than a day is used, unless the file cannot be had. */
const FRESH_MS = 24 * HOUR_MS;
const ASK_AGAIN_MS = HOUR_MS / 6;
/**
 * §2.3.1.4 lets a file that cannot be had for long (its example: 30 days) count as none. A week, because a monitor
 * that reads no page of a publisher for a month has failed the people it watches for.
 */
const GIVEN_UP_MS = 7 * 24 * HOUR_MS;
const MOST_REMEMBERED = 2_000;

/** Knows what robots.txt files say: from memory, from the store of all processes, or by asking the origin. */
export class RobotsDesk {
  readonly #options: RobotsDeskOptions;
  readonly #remembered = new Map<string, RobotsNote>();
  readonly #underWay = new Map<string, Promise<RobotsNote>>();

  constructor(options: RobotsDeskOptions) {
    this.#options = options;
  }

  /** The rules of the origin of an address; throws a transient FetchError where they cannot be had at the moment. */
  async rulesOf(hop: Hop): Promise<RobotsRules> {
    const { origin } = hop.url;
    const now = this.#options.now();
    const known = this.#remembered.get(origin);
    const note = known !== undefined && isFresh(known, now) ? known : await this.#find(hop);
    if (note.readAt !== undefined) return note;
    const unreachableMs = now.getTime() - Date.parse(note.unreachableSince ?? note.triedAt);
    if (unreachableMs >= GIVEN_UP_MS) return NO_RULES;
    const reason = 'its robots.txt cannot be had, which might ask us not to read this page';
    throw new FetchError(hop.url.href, { failure: 'transient', reason, retryAfterMs: ASK_AGAIN_MS });
  }

  /** Several pages of one origin at once ask for its robots.txt once. */
  async #find(hop: Hop): Promise<RobotsNote> {
    const { origin } = hop.url;
    const asking = this.#underWay.get(origin) ?? this.#findOrAsk(hop);
    this.#underWay.set(origin, asking);
    try {
      const note = await asking;
      this.#remember(origin, note);
      return note;
    } finally {
      this.#underWay.delete(origin);
    }
  }

  async #findOrAsk(hop: Hop): Promise<RobotsNote> {
    const { robots, now } = this.#options;
    const kept = await robots.find(hop.url.origin);
    if (kept !== undefined && isFresh(kept, now())) return kept;
    const note = { ...(await this.#ask(hop, kept)), triedAt: now().toISOString() };
    await robots.keep(hop.url.origin, note);
    return note;
  }

  /** Asks the origin. RFC 9309 §2.3.1: any lasting refusal means that there are no rules; a passing one, the old ones. */
  async #ask({ readRobots }: Hop, kept: RobotsNote | undefined): Promise<Omit<RobotsNote, 'triedAt'>> {
    const at = this.#options.now().toISOString();
    try {
      const { body } = await readRobots();
      return { ...parseRobots(new TextDecoder().decode(body), PRODUCT_TOKEN), readAt: at };
    } catch (error) {
      if (!(error instanceof FetchError) || error.failure === 'later') throw error;
      if (error.failure === 'permanent') return { ...NO_RULES, readAt: at };
      return { ...(kept ?? NO_RULES), unreachableSince: kept?.unreachableSince ?? at };
    }
  }

  #remember(origin: string, note: RobotsNote): void {
    this.#remembered.delete(origin);
    this.#remembered.set(origin, note);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MOST_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
  }
}

function isFresh({ triedAt, unreachableSince }: RobotsNote, now: Date): boolean {
  const age = now.getTime() - Date.parse(triedAt);
  return age < (unreachableSince === undefined ? FRESH_MS : ASK_AGAIN_MS);
}
