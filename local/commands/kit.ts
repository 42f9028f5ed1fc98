import type { Readers } from '../readers.ts';
import type { Stores } from '../stores.ts';

/** What a command on a data folder works with, in the running process or in one that opened the folder itself. */
export interface Kit {
  readonly stores: Stores;
  /** Opened at the first use: most commands read nobody's bytes. */
  readonly readers: () => Promise<Readers>;
  readonly now: () => Date;
  /** Sends everything that is due into the queues at once; nothing happens where no queues run. */
  readonly nudge: () => Promise<void>;
  /** Sends the dead letters of the queues through again and says how many; none where no queues run. */
  readonly replayLetters: () => number;
}

/** One command: plain values in and out, so that it can be asked for over HTTP. */
export type Command<Args, Result> = (kit: Kit, args: Args) => Promise<Result>;
