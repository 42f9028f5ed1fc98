import { DAYS_A_MONTH, type Inputs, STACKS } from './measured.ts';

/** How much there is to do in a month. */
export interface Work {
  readonly polls: number;
  /** Polls that bring something new. */
  readonly newsPolls: number;
  readonly items: number;
  readonly readings: number;
  readonly matches: number;
  readonly robots: number;
  readonly ticks: number;
}

/** The work of one month; items come at random, so a poll may bring several. */
export function workOf(inputs: Inputs): Work {
  const polls = inputs.feeds * inputs.pollsPerFeedDay * DAYS_A_MONTH;
  const items = inputs.feeds * inputs.itemsPerFeedDay * DAYS_A_MONTH;
  return {
    polls,
    newsPolls: polls * (1 - Math.exp(-items / polls)),
    items,
    readings: items * inputs.triesPerItem,
    matches: items * inputs.matchShare,
    robots: inputs.feeds * inputs.hostsPerFeed * DAYS_A_MONTH,
    ticks: (DAYS_A_MONTH * 24 * 60) / STACKS.tickMinutes,
  };
}
