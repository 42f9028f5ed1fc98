import type { ItemStatus } from './item-store.ts';
import type { Outcome } from './outcome.ts';

/** The outcome an item counts by: its own, or while a new version waits to be read, that of the one before. */
export function standingOutcome(status: ItemStatus): Outcome | undefined {
  if (status.is === 'settled') return status.outcome;
  return status.is === 'pending' ? status.former : undefined;
}
