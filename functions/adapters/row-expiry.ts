import type { Row } from './dynamo-table.ts';

/** A moment as time to live wants it: epoch seconds, rounded up so that nothing goes early. */
export const epochSeconds = (at: Date): number => Math.ceil(at.getTime() / 1000);

/** Whether a row's time is over, though the table may still hold it: time to live takes days. */
export const hasExpired = (row: Row, now: Date): boolean =>
  typeof row.expires === 'number' && row.expires * 1000 <= now.getTime();
