import type { RobotsNote, RobotsStore } from '../../functions/fetch/robots-store.ts';

/** What one process knows of robots.txt files. */
export class MemoryRobotsStore implements RobotsStore {
  readonly #notes = new Map<string, RobotsNote>();

  async find(origin: string): Promise<RobotsNote | undefined> {
    return this.#notes.get(origin);
  }

  async keep(origin: string, note: RobotsNote): Promise<void> {
    this.#notes.set(origin, note);
  }
}
