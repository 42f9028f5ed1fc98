import type { HostTurns, Turn, TurnRequest } from '../../functions/fetch/host-turns.ts';

interface Host {
  nextTurn: number;
  pausedUntil: number;
}

/** The turns of one process that shares them with nobody. */
export class MemoryHostTurns implements HostTurns {
  readonly #hosts = new Map<string, Host>();

  async take({ host, now, spacingMs, maxWaitMs }: TurnRequest): Promise<Turn> {
    const row = this.#of(host);
    const at = now.getTime();
    const isPaused = row.pausedUntil > at;
    const waitMs = Math.max(row.nextTurn - at, 0);
    if (isPaused || waitMs > maxWaitMs) return { laterMs: Math.max(row.pausedUntil - at, waitMs) };
    row.nextTurn = at + waitMs + spacingMs;
    return { waitMs };
  }

  async pause(host: string, until: Date): Promise<void> {
    const row = this.#of(host);
    row.pausedUntil = Math.max(row.pausedUntil, until.getTime());
  }

  #of(host: string): Host {
    const row = this.#hosts.get(host) ?? { nextTurn: 0, pausedUntil: 0 };
    this.#hosts.set(host, row);
    return row;
  }
}
