import type { Repair } from './item.ts';
import { REPAIR_MEANINGS, type RepairName } from './repair-meanings.ts';

/** Counts what was wrong with one document. */
export class RepairLog {
  readonly #times = new Map<RepairName, number>();
  readonly #meanings = new Map<RepairName, string>();

  /** @param meaning in place of the usual words, where more is known of this document. */
  note(name: RepairName, times = 1, meaning?: string): void {
    if (times <= 0) return;
    this.#times.set(name, (this.#times.get(name) ?? 0) + times);
    if (meaning !== undefined) this.#meanings.set(name, meaning);
  }

  /** What was noted, in the order of the list of meanings. */
  repairs(): readonly Repair[] {
    return NAMES.filter((name) => this.#times.has(name)).map((name) => ({
      name,
      meaning: this.#meanings.get(name) ?? REPAIR_MEANINGS[name],
      times: this.#times.get(name) ?? 0,
    }));
  }
}

const NAMES = Object.keys(REPAIR_MEANINGS).filter((name): name is RepairName => name in REPAIR_MEANINGS);
