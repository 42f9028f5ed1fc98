const DAY_MS = 86_400_000;
const DAY_PATH = /^\/days\/(\d{4}-\d\d-\d\d)$/;

/** The page of a UTC day (YYYY-MM-DD). */
export const dayPath = (day: string): string => `/days/${day}`;

/** The UTC day that a page's path names; undefined for any other path and for a day that is none. */
export function dayOfPath(path: string): string | undefined {
  const [, day = ''] = DAY_PATH.exec(path) ?? [];
  return Number.isNaN(Date.parse(day)) ? undefined : day;
}

/** The UTC day that lies so many days after this one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
