/** A moment as an index sorts it: ISO 8601 UTC with milliseconds, so that text order is time order. */
export const sortableTime = (at: Date | string): string => new Date(at).toISOString();
