/** How many pages of one feed are read in one round, so that a long first reading does not overrun its publisher. */
export const PAGES_PER_FEED_AND_ROUND = 50;

/** How many items of one feed are read again in a day because their words changed: some feeds reword everything. */
export const RENEWALS_PER_FEED_AND_DAY = 50;

/** How far apart the pages of one host are nudged where the readers do not share one memory. */
export const PAGE_SPACING_MS = 2_000;

/** How long a nudged item counts as being on its way before the sweep nudges it again. */
export const NUDGE_LEASE_MS = 10 * 60_000;

/** How many tries without an answer before an item is judged by its feed's text alone. */
export const TRIES_PER_ITEM = 5;

/** How long an item waits for our turn at a server that never comes before its feed's words are all there is. */
export const MAX_WAIT_FOR_TURN_MS = 3 * 24 * 3_600_000;

/** How long a mail server may take before a claimed delivery counts as unanswered. */
export const SEND_LEASE_MS = 5 * 60_000;

const MINUTE_MS = 60_000;
const ITEM_RETRY_MS = [5 * MINUTE_MS, 30 * MINUTE_MS, 120 * MINUTE_MS, 480 * MINUTE_MS];

/** When an item is tried again after its n-th failed try (n from 1). */
export const retryItemAfterMs = (attempts: number): number =>
  ITEM_RETRY_MS[Math.min(attempts, ITEM_RETRY_MS.length) - 1] ?? 5 * MINUTE_MS;

/** When a deferred mail is tried again after its n-th attempt (n from 1): 5 min doubling to 6 h. */
export const retryMailAfterMs = (attempts: number): number =>
  Math.min(5 * MINUTE_MS * 2 ** Math.max(0, attempts - 1), 360 * MINUTE_MS);

/** How many times a deferring server is asked before a delivery is dropped (most of a day). */
export const TRIES_PER_MAIL = 10;
