import { FUNCTION_SETTINGS } from '../../infra/function-settings.ts';
import { pollSeconds, readSeconds } from './batch-seconds.ts';
import {
  PLACE_BYTES,
  ROW_OVERHEAD,
  readUnitsOf,
  reportUnits,
  tableBytes,
  writeUnitsOf,
} from './dynamo-units.ts';
import { DAYS_A_MONTH, type Inputs, STACKS } from './measured.ts';
import { type Work, workOf } from './work.ts';

/** What one month uses of each service. */
export interface Usage {
  readonly polls: number;
  readonly items: number;
  readonly lambdaRequests: number;
  readonly pollGbSeconds: number;
  readonly readGbSeconds: number;
  readonly tickGbSeconds: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Read units of the looks at the desk and of making editions. */
  readonly reportUnits: number;
  readonly tableGb: number;
  readonly indexGb: number;
  readonly queueRequests: number;
  readonly idleQueueRequests: number;
  readonly archivePuts: number;
  readonly archiveGb: number;
  readonly logGb: number;
  readonly keyRequests: number;
  readonly scheduledTicks: number;
  readonly sentGb: number;
}

const GB = 1_024 ** 3;

/** What that work uses, by the units counted on the real stores and AWS's rules. */
export function usageOf(inputs: Inputs): Usage {
  const work = workOf(inputs);
  const pollCalls = work.polls / inputs.pollsABatch;
  const readCalls = work.readings / inputs.readsABatch;
  const places = inputs.itemsPerFeedDay * inputs.feeds * inputs.itemDays;
  const tickCalls = 3 * work.ticks;
  const starting = inputs.startShare * inputs.startSeconds;
  return {
    polls: work.polls,
    items: work.items,
    lambdaRequests: pollCalls + readCalls + tickCalls + work.matches,
    pollGbSeconds: (inputs.pollMemoryMb / 1_024) * pollCalls * (pollSeconds(inputs) + starting),
    readGbSeconds: (inputs.readMemoryMb / 1_024) * readCalls * (readSeconds(inputs) + starting),
    tickGbSeconds: tickGbSeconds(inputs, work),
    writeUnits: Object.values(writeUnitsOf(inputs)).reduce((sum, units) => sum + units, 0),
    readUnits: readUnitsOf(inputs, work),
    reportUnits: reportUnits(inputs, work),
    tableGb: tableBytes(inputs) / GB,
    indexGb: (places * (PLACE_BYTES + ROW_OVERHEAD)) / GB,
    queueRequests: queueRequests(work, { pollCalls, readCalls }),
    idleQueueRequests: idleQueueRequests(),
    archivePuts: 2 * work.matches,
    // After a year.
    archiveGb: (12 * work.matches * (inputs.pageGzipKb + 1) * 1_024) / GB,
    logGb:
      ((pollCalls + readCalls + tickCalls) * inputs.logBytesAnInvocation +
        (work.polls + work.readings + tickCalls) * inputs.logBytesAnEvent) /
      GB,
    keyRequests: STACKS.keyUsersATick * work.ticks,
    scheduledTicks: tickCalls,
    sentGb: ((work.polls + work.readings + work.robots) * inputs.sentBytesARequest) / GB,
  };
}

const gb = (name: 'plan' | 'sweep' | 'digest' | 'alert'): number => FUNCTION_SETTINGS[name].memoryMb / 1_024;

function tickGbSeconds(
  { callMs, startShare, startSeconds }: Inputs,
  { polls, matches, ticks }: Work,
): number {
  const look = (3 * callMs) / 1_000 + startShare * startSeconds;
  const sending = (Math.ceil(polls / ticks / 10) * callMs) / 1_000;
  const each = gb('plan') * (look + sending) + (gb('sweep') + gb('digest')) * look;
  return ticks * each + matches * gb('alert') * 0.5;
}

function queueRequests(
  { polls, newsPolls, readings, items, matches, ticks }: Work,
  { pollCalls, readCalls }: { readonly pollCalls: number; readonly readCalls: number },
): number {
  const sent = ticks * Math.ceil(polls / ticks / 10) + newsPolls + (readings - items) + matches;
  // Each batch is received and deleted by one call.
  return sent + 2 * (pollCalls + readCalls + matches);
}

/** What Lambda's pollers ask in vain: all the time, and a little less when there is work. */
function idleQueueRequests(): number {
  const { queues, pollersAQueue, longPollSeconds } = STACKS;
  return (queues * pollersAQueue * DAYS_A_MONTH * 86_400) / longPollSeconds;
}
