import { DAYS_A_MONTH, type Inputs, STACKS } from './measured.ts';
import { type Work, workOf } from './work.ts';

/** DynamoDB counts 100 bytes of its own for each row and each place in an index. */
export const ROW_OVERHEAD = 100;
/** Of an item in an index. */
export const PLACE_BYTES = 120;
const FEED_ROW_BYTES = 1_000;
const MATCH_ROW_BYTES = 3_000;

/** Write units a month, by what they are for. */
export function writeUnitsOf(inputs: Inputs): Record<string, number> {
  const { polls, newsPolls, items, readings, matches, robots } = workOf(inputs);
  return {
    'state and next time of feeds': polls * inputs.pollUnits,
    'turns at hosts': polls + readings + robots,
    'lists of feeds': newsPolls * inputs.listingUnits,
    'items, pending': items * (inputs.pendingRowUnits + 1),
    'items, put off': (readings - items) * (inputs.pendingRowUnits + 2),
    'items, outcome': items * (inputs.pendingRowUnits + 2),
    'items, leaving their list': items,
    'robots.txt': robots,
    matches: matches * inputs.matchUnits,
  };
}

/** Read units a month, without reports. */
export function readUnitsOf(
  inputs: Inputs,
  { polls, newsPolls, items, readings, robots, ticks }: Work,
): number {
  const lists = (newsPolls + (polls - newsPolls) * inputs.changedShare) * Math.ceil(inputs.listingUnits / 4);
  const looks = (ticks * STACKS.partitionsATick) / 2;
  // A reading looks up its item, half of them a robots.txt; the due feeds are read 70 to a unit.
  return polls + lists + readings * 1.5 + items + robots + looks + polls / 70;
}

/** The table without its indexes, once as much leaves it as comes; matches of a year. */
export const tableBytes = (inputs: Inputs): number =>
  inputs.itemsPerFeedDay * inputs.feeds * inputs.itemDays * (inputs.settledBytes + ROW_OVERHEAD) +
  inputs.feeds * 4 * FEED_ROW_BYTES +
  12 * workOf(inputs).matches * MATCH_ROW_BYTES;

/** A look at the desk reads the whole table; an edition all feeds and the places of a day's items. */
export function reportUnits(inputs: Inputs, { items }: Work): number {
  const desk = inputs.deskLooks * (tableBytes(inputs) / 4_096);
  const places = ((items / DAYS_A_MONTH) * PLACE_BYTES) / 8_192;
  return desk + inputs.editionsADay * DAYS_A_MONTH * ((inputs.feeds * FEED_ROW_BYTES) / 4_096 + places);
}
