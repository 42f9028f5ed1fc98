import type { NewsroomEdition } from './newsroom-edition.ts';
import { PageShelf } from './page-shelf.ts';
import { publishTimes } from './publish-times.ts';

export interface PressOptions {
  /** Holds a folder a page, `<slug>/page.html`; anything else in it is left alone. */
  readonly folder: string;
  /** When this newsroom was opened for the first time: all times lie relative to it. */
  readonly startedAt: Date;
  /** What `times()` said at the end of the last run: pages keep their publication times. */
  readonly times?: Readonly<Record<string, string>>;
  /** Told, and waited for, whenever a page that came later gets its time. */
  readonly onTimes?: (times: Readonly<Record<string, string>>) => void | Promise<void>;
  readonly now?: () => Date;
}

/** The newsroom without its addresses. */
export type Print = Omit<NewsroomEdition, 'origin'>;

/** Keeps the newsroom's pages and publication times, and reads the folder again when asked to. */
export class NewsroomPress {
  readonly startedAt: Date;
  readonly #shelf: PageShelf;
  readonly #options: PressOptions;
  #times: ReadonlyMap<string, string>;
  #last: Print | undefined;

  constructor(options: PressOptions) {
    this.startedAt = options.startedAt;
    this.#options = options;
    this.#shelf = new PageShelf(options.folder);
    this.#times = new Map(Object.entries(options.times ?? {}));
  }

  /** Reads the folder and gives a time to every page that has none yet. */
  async print(): Promise<Print> {
    const shelf = await this.#shelf.read();
    const { startedAt, now = () => new Date(), onTimes } = this.#options;
    const known = this.#times;
    const pages = [...shelf.pages.values()];
    this.#times = publishTimes({ pages, startedAt, now: now(), known });
    if (this.#times.size > known.size) await onTimes?.(this.times());
    this.#last = { ...shelf, times: this.#times };
    return this.#last;
  }

  /** The print that has this page: the last one, or a new one for a page that may just have come. */
  async printWith(slug: string): Promise<Print> {
    return this.#last?.pages.has(slug) ? this.#last : this.print();
  }

  bytes(slug: string): Promise<Buffer> {
    return this.#shelf.bytes(slug);
  }

  times(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#times);
  }
}
