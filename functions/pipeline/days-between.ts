const DAY_MS = 24 * 3_600_000;

/** The UTC days (YYYY-MM-DD) that a span of time touches, oldest first, both ends included. */
export function daysBetween(start: Date, end: Date): string[] {
  const first = Math.floor(start.getTime() / DAY_MS);
  const last = Math.floor(end.getTime() / DAY_MS);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    new Date((first + index) * DAY_MS).toISOString().slice(0, 10),
  );
}
