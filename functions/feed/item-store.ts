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
}

export type ItemStatus =
  | { readonly is: 'pending' | 'dead' }
  | { readonly is: 'settled'; readonly outcome: Outcome };
export type StoredItem = Item & { readonly status: ItemStatus; readonly lastFailure?: string };

/** The items and what became of them. */
export interface ItemStore {
  /** Records a new item as pending by one conditional put; `known` when any feed brought it before. */
  putPending(item: Item): Promise<'new' | 'known'>;
  find(itemId: string): Promise<StoredItem | undefined>;
  /** Writes the outcome and clears the pending mark in one conditional write; false when it was not pending any more. */
  settle(itemId: string, outcome: Outcome): Promise<boolean>;
  /** Leaves it pending after a failed try: counts the attempt, notes the reason, sets the next try. */
  postpone(itemId: string, retry: { readonly nextTry: Date; readonly reason: string }): Promise<void>;
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
  /** Lets items expire at `at` (they left their feed's list); never a pending one before its outcome. */
  expireAt(itemIds: readonly string[], at: Date): Promise<void>;
}
