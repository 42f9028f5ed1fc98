interface Host {
  busy: number;
  readonly waiting: (() => void)[];
}

/** Lets at most so many pieces of work run at a time for one host; the others wait their turn. */
export class HostSlots {
  readonly #perHost: number;
  readonly #hosts = new Map<string, Host>();

  constructor(perHost: number) {
    this.#perHost = perHost;
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const host = this.#hosts.get(name) ?? { busy: 0, waiting: [] };
    this.#hosts.set(name, host);
    if (host.busy >= this.#perHost) await new Promise<void>((go) => host.waiting.push(go));
    else host.busy += 1;
    try {
      return await work();
    } finally {
      this.#leave(name, host);
    }
  }

  /** A slot passes straight to the next in line, so nobody can slip in between. */
  #leave(name: string, host: Host): void {
    const next = host.waiting.shift();
    if (next === undefined) host.busy -= 1;
    else next();
    if (host.busy === 0) this.#hosts.delete(name);
  }
}
