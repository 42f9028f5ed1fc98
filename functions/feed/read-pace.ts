import type { FeedPace } from './item.ts';
import { type Fields, firstPlain } from './read-fields.ts';

const MINUTES = new Map([
  ['hourly', 60],
  ['daily', 1_440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What a channel asks of those who poll it, or undefined when it asks nothing. */
export function readPace(channel: Fields): FeedPace | undefined {
  const minutes = Math.max(positive(firstPlain(channel, ['ttl'])) ?? 0, periodOf(channel) ?? 0);
  const skipHours = numbersIn(firstPlain(channel, ['skiphours']));
  const skipDays = daysIn(firstPlain(channel, ['skipdays']));
  if (minutes === 0 && skipHours.length === 0 && skipDays.length === 0) return undefined;
  return {
    ...(minutes > 0 && { minutes }),
    ...(skipHours.length > 0 && { skipHours }),
    ...(skipDays.length > 0 && { skipDays }),
  };
}

/** RSS 1.0 syndication module: so many times (once) in a period (a day). */
function periodOf(channel: Fields): number | undefined {
  const period = firstPlain(channel, ['sy:updateperiod']);
  const frequency = firstPlain(channel, ['sy:updatefrequency']);
  if (period === undefined && frequency === undefined) return undefined;
  const minutes = MINUTES.get(period?.toLowerCase() ?? 'daily');
  return minutes === undefined ? undefined : Math.max(1, Math.round(minutes / (positive(frequency) ?? 1)));
}

function positive(text: string | undefined): number | undefined {
  const found = /^\d{1,7}(?:\.\d{1,3})?$/.exec(text ?? '')?.[0];
  return found === undefined || Number(found) <= 0 ? undefined : Number(found);
}

/** Hours from 0 to 23; the 24 of RSS 0.91 is midnight. */
function numbersIn(text: string | undefined): readonly number[] {
  const hours = (text?.match(/\d{1,9}/g) ?? []).map(Number).filter((hour) => hour <= 24);
  return [...new Set(hours.map((hour) => hour % 24))].sort((a, b) => a - b);
}

function daysIn(text: string | undefined): readonly number[] {
  const words = text?.toLowerCase() ?? '';
  return DAYS.flatMap((day, at) => (words.includes(day) ? [at] : []));
}
