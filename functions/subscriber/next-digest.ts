import { zoneOffsetMs } from './zone-offset.ts';

const DAY_MS = 86_400_000;

/**
 * The first moment after `after` when it is that full hour (0–23) in that IANA zone. An hour that the clocks skip
 * comes as much later as they jump; one that they repeat is taken the first time. So each local day has one digest;
 * a day that a zone left out altogether has none of its own.
 */
export function nextDigest(after: Date, hour: number, zone: string): Date {
  const today = Math.floor((after.getTime() + zoneOffsetMs(after, zone)) / DAY_MS) * DAY_MS;
  for (let day = today; ; day += DAY_MS) {
    const due = momentOf(day + hour * 3_600_000, zone);
    if (due.getTime() > after.getTime()) return due;
  }
}

/** The moment of a wall-clock time, given as if it were UTC: Temporal's disambiguation "compatible". */
function momentOf(wallMs: number, zone: string): Date {
  const before = zoneOffsetMs(new Date(wallMs - DAY_MS), zone);
  const after = zoneOffsetMs(new Date(wallMs + DAY_MS), zone);
  const valid = [wallMs - before, wallMs - after].filter(
    (moment) => moment + zoneOffsetMs(new Date(moment), zone) === wallMs,
  );
  return new Date(valid.length > 0 ? Math.min(...valid) : wallMs - before);
}
