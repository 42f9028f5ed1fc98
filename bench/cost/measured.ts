import { QUEUES } from '../../functions/runtime/queues.ts';
import { FUNCTION_SETTINGS } from '../../infra/function-settings.ts';

/** What one month is made of. Everything that is not marked as assumed was measured by the command beside it. */
export interface Inputs {
  readonly feeds: number;
  readonly pollsPerFeedDay: number;
  readonly itemsPerFeedDay: number;
  /** Of the items. */
  readonly matchShare: number;
  /** Of the polls without a new item: the document came, and in other bytes. */
  readonly changedShare: number;
  /** How often an item is read until it has its outcome. */
  readonly triesPerItem: number;
  /** Different hosts of pages a feed. */
  readonly hostsPerFeed: number;
  /** Waiting for strangers, the turn at their host included, in seconds. */
  readonly pollWaitSeconds: number;
  readonly pageWaitSeconds: number;
  /** How many messages an invocation gets. */
  readonly pollsABatch: number;
  readonly readsABatch: number;
  readonly pollMemoryMb: number;
  readonly readMemoryMb: number;
  /** Processor time of one whole core, in ms. */
  readonly unchangedPollCpuMs: number;
  readonly changedPollCpuMs: number;
  readonly pageCpuMs: number;
  /** One call of DynamoDB or SQS from a function, in ms. */
  readonly callMs: number;
  /** Of the invocations, those that start a process, and how long that takes. */
  readonly startShare: number;
  readonly startSeconds: number;
  /** Write units. */
  readonly pollUnits: number;
  readonly listingUnits: number;
  readonly pendingRowUnits: number;
  readonly settledBytes: number;
  readonly matchUnits: number;
  /** Days that the row of an item is kept, the time on its feed's list included. */
  readonly itemDays: number;
  readonly pageGzipKb: number;
  readonly logBytesAnInvocation: number;
  readonly logBytesAnEvent: number;
  /** How often somebody looks at the desk, which reads every row, and how many editions a day are made. */
  readonly deskLooks: number;
  readonly editionsADay: number;
  /** What a request of ours sends: greeting, handshake, headers. */
  readonly sentBytesARequest: number;
}

/** A list of news feeds as a person would put it together. */
export const NEWSROOM: Omit<Inputs, 'feeds'> = {
  // npm run bench -- rhythm, captured rhythms, ours.
  pollsPerFeedDay: 43.6,
  // npm run bench -- cost, the same captured feeds: items a feed and day, mean.
  itemsPerFeedDay: 11.45,
  // npm run bench -- reading: none of 10,600 background texts was one. Assumed higher: one in a thousand.
  matchShare: 0.001,
  // Assumed: four in ten servers know no 304 or change a date in every answer.
  changedShare: 0.4,
  // Assumed: one item in ten is put off once, or read again because its words changed.
  triesPerItem: 1.1,
  // Assumed.
  hostsPerFeed: 1,
  // Assumed: nobody has measured it yet.
  pollWaitSeconds: 0.8,
  pageWaitSeconds: 1.2,
  // Assumed: plan sends all that are due at once, but Lambda takes what a queue's server has at hand, up to 5.
  pollsABatch: 3,
  // Assumed: items come one by one, and the queue hands over at once.
  readsABatch: 1,
  pollMemoryMb: FUNCTION_SETTINGS.poll.memoryMb,
  readMemoryMb: FUNCTION_SETTINGS.read.memoryMb,
  // npm run bench -- polling, second round: 1.8 ms, and assumed as much for TLS, which that run has not.
  unchangedPollCpuMs: 3.6,
  // npm run bench -- cost: parsing a captured document and judging its items as new; and the request as above.
  changedPollCpuMs: 13.6,
  // READING_PAGES=200 npm run bench -- reading, on a machine with other work: start included; and TLS as above.
  pageCpuMs: 16.7,
  // Assumed: a DynamoDB call in its region.
  callMs: 8,
  // Assumed; npm run bench -- bundles: importing takes 59 ms (plan) to 151 ms (read), Node and the worker come on top.
  startShare: 0.05,
  startSeconds: 1,
  // npm run bench -- polling.
  pollUnits: 3,
  // npm run bench -- cost: mean of the captured feeds' rows.
  listingUnits: 2.85,
  pendingRowUnits: 1.54,
  settledBytes: 600,
  // npm run bench -- cost: a match is read (10) and its alert handed over (4), without what any item costs (4).
  matchUnits: 10,
  // functions/pipeline/poll.ts: 90 days after it left the list; assumed three weeks on the list and remembered.
  itemDays: 111,
  // The middle one of the wire's pages, gzip.
  pageGzipKb: 30,
  // START, END and REPORT of Lambda, 26 bytes of CloudWatch's own for each line.
  logBytesAnInvocation: 400,
  // A line of functions/adapters/json-logger.ts (104 to 181 bytes) with those 26.
  logBytesAnEvent: 170,
  // Assumed: once a day, and digests at five different hours.
  deskLooks: 30,
  editionsADay: 5,
  // Assumed.
  sentBytesARequest: 3_000,
};

/** Media Cloud's size: many feeds, few stories each. Its feeds' rhythm is not known, so they are polled as often. */
export const MEDIA_CLOUD: Inputs = {
  ...NEWSROOM,
  feeds: 180_000,
  itemsPerFeedDay: 500_000 / 180_000,
  // There is always more waiting.
  pollsABatch: 5,
};

/** What stands in the stacks. */
export const STACKS = {
  tickMinutes: 5,
  queues: Object.keys(QUEUES).length,
  /** docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html: not fewer where maximum concurrency is set. */
  pollersAQueue: 5,
  longPollSeconds: 20,
  /** docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html: so much memory buys one core. */
  mbACore: 1_769,
  /** Indexes that the ticks look into: due and pending (two kinds) 8 partitions each, out (two) and digest 16 each. */
  partitionsATick: 8 + 2 * 8 + 2 * 16 + 16,
  /** Functions that use the keys of the tables at each tick. */
  keyUsersATick: 7,
} as const;

export const DAYS_A_MONTH = 30.4;
