import type { Outcome, Tally } from './outcome.ts';

/** An item on its way: the feed's own words, kept so that nothing is lost when the page cannot be had. */
export interface Item {
  /** Derived from the item's identity (itemId), the same in every feed that lists it. */
  readonly id: string;
  readonly feedId: string;
  readonly title: string;
  readonly link?: string;
  readonly published?: string;
  /** The feed's own text, at most 64 KB. */
  readonly text: string;
  readonly lang?: string;
  /** Found late: seen at a first reading and published too long before it; never an alert. */
  readonly late: boolean;
  readonly seenAt: string;
  /** When the sweep may nudge it again. */
  readonly nextTry: string;
  /** How many tries ended without an outcome. */
  readonly attempts: number;
  /** Of the feed's own words (itemVersion); another one is read again. */
  readonly version: string;
}

export type ItemStatus =
  /** `former`: the outcome of an earlier version, which stands until this one has its own. */
  | { readonly is: 'pending' | 'dead'; readonly former?: Outcome }
  | { readonly is: 'settled'; readonly outcome: Outcome };

/** An item with all that became of it. A settled one has no text any more. */
export interface StoredItem extends Item {
  readonly status: ItemStatus;
  readonly lastFailure?: string;
  /** Not to be read before that, however often it is nudged. */
  readonly notBefore?: string;
  /** How many times it was read, or is to be, in other words than at first. */
  readonly renewals?: number;
  readonly renewedAt?: string;
  /** Since then its feed changed it too often: it is read no more. */
  readonly leftAloneSince?: string;
}

/** The items and what became of them. */
export interface ItemStore {
  /**
   * Records a new item as pending by one conditional put; `known` when any feed brought it before: then it is noted
   * that this feed lists it too, so that it stays as long as one of them does.
   */
  putPending(item: Item): Promise<'new' | 'known'>;
  /**
   * Takes in the new words of an item that its feed changed: a settled one becomes pending again and keeps its
   * outcome until the next, not to be read before 30 minutes after the last renewal; a pending or dead one just gets
   * the words; one that is gone is put anew. `known` when it has that version already, is dead, or was renewed 20
   * times and is left alone, with a note.
   */
  renew(item: Item): Promise<'renewed' | 'known'>;
  find(itemId: string): Promise<StoredItem | undefined>;
  /**
   * Writes the outcome, clears the pending mark and drops the text in one conditional write; false when it was not
   * pending any more, or is so in other words than were read (`version`; the outcome's when left out): then those
   * are still to be read.
   */
  settle(itemId: string, outcome: Outcome, version?: string): Promise<boolean>;
  /** Leaves it pending, not to be read before the next try; notes the reason and, unless told not to, the attempt. */
  postpone(itemId: string, retry: Retry): Promise<void>;
}

export interface Retry {
  readonly nextTry: Date;
  readonly reason: string;
  /** False where nobody was asked, so that waiting for one's turn uses up no tries; true when left out. */
  readonly countsAsTry?: boolean;
}

/** The pending index: what the sweep reads to bring every item home. */
export interface PendingItems {
  /** Pending items whose next try is not after `now`, earliest first, with the feed each came from. */
  waiting(now: Date): Promise<{ readonly itemId: string; readonly feedId: string }[]>;
}

/** Items given up after too many failures; a person can replay them. */
export interface DeadItems {
  /** Moves a pending item to the dead, with the reason. */
  bury(itemId: string, reason: string): Promise<void>;
  dead(): Promise<StoredItem[]>;
  /** Makes a dead item pending again, with its attempts forgotten. */
  revive(itemId: string, now: Date): Promise<boolean>;
}

/** Reports over all items, derived from their rows and never from counters. */
export interface ItemReports {
  tally(): Promise<Tally>;
  /** Items settled as unreadable on that UTC day (YYYY-MM-DD). */
  unreadable(day: string): Promise<StoredItem[]>;
  /** How many items were settled at or after `since`, by answer. */
  settledSince(since: Date): Promise<Record<Outcome['answer'], number>>;
}

/** Expiry of what no feed lists any more. */
export interface ItemExpiry {
  /**
   * Notes that these items left the feed's list; what no other feed lists expires at `at`, a pending one not before
   * its outcome.
   */
  expireAt(itemIds: readonly string[], at: Date, feedId: string): Promise<void>;
}
