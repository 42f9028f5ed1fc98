import { PAGE_SPACING_MS } from '../../functions/pipeline/pace.ts';
import { QUEUES, type QueueSettings } from '../../functions/runtime/queues.ts';
import { FUNCTION_SETTINGS } from '../../infra/function-settings.ts';
import { pollSeconds, readSeconds } from './batch-seconds.ts';
import { tableBytes, writeUnitsOf } from './dynamo-units.ts';
import { DAYS_A_MONTH, type Inputs, STACKS } from './measured.ts';
import { workOf } from './work.ts';

/** AWS's own, from docs.aws.amazon.com: lambda gettingstarted-limits, amazondynamodb ServiceQuotas and bp-partition-key-design. */
const AWS = {
  answerMb: 6,
  concurrency: 1_000,
  partitionWritesASecond: 1_000,
  tableWritesASecond: 40_000,
} as const;

/** Assumed: a page of 1 MB of a query or scan, one after the other. */
const PAGE_SECONDS = 0.1;
const MB = 1_024 * 1_024;
const DUE_SHARDS = 8;
/** npm run bench -- cost: what a feed weighs on the desk, in its row and in memory; what Node and the code take before. */
const DESK_BYTES = 340;
const ROW_BYTES = 860;
/** Rows and feeds are there at the same time. */
const MEMORY_BYTES = 2 * 1_443;
const ITEMS_LISTED = 22.4;
const HOST_SPACING_SECONDS = PAGE_SPACING_MS / 1_000;
const OWN_MEMORY_MB = 120;

/** At how many feeds each limit is met, if every other input stays; the stacks as they are. */
export function limitsOf(inputs: Inputs): Record<string, number> {
  const one = { ...inputs, feeds: 1 };
  const pollsASecond = inputs.pollsPerFeedDay / 86_400;
  const readsASecond = (inputs.itemsPerFeedDay * inputs.triesPerItem) / 86_400;
  const { poll, read } = QUEUES;
  const polled = slots(poll) / pollSeconds(one, poll.batchSize);
  const tick = STACKS.tickMinutes * 60;
  const messagesATick = (FUNCTION_SETTINGS.plan.timeoutSeconds / inputs.callMs) * 1_000 * 10;
  const units = Object.values(writeUnitsOf(one)).reduce((sum, count) => sum + count, 0);
  const batches =
    (pollsASecond / poll.batchSize) * pollSeconds(one, poll.batchSize) + readsASecond * readSeconds(one, 1);
  const listMemoryMb = FUNCTION_SETTINGS.desk.memoryMb - OWN_MEMORY_MB;
  return {
    'desk: the sum of outcomes reads the whole table in 30 s':
      (FUNCTION_SETTINGS.desk.timeoutSeconds / PAGE_SECONDS) * (MB / tableBytes(one)),
    'poll: a new list is read within one tick': polled * tick,
    'one host: all these feeds on it': 1 / ((pollsASecond + readsASecond) * HOST_SPACING_SECONDS),
    "sweep: nudges a new list's items in 120 s": messagesATick / ITEMS_LISTED,
    'desk: its page has 6 MB at most': (AWS.answerMb * MB) / DESK_BYTES,
    'poll: 8 batches of 5 at once': polled / pollsASecond,
    'read: 8 batches of 5 at once': slots(read) / readSeconds(one, read.batchSize) / readsASecond,
    'plan: sends a new list in 120 s': messagesATick,
    'desk, digest: all feeds in 512 MB': (listMemoryMb * MB) / MEMORY_BYTES,
    'desk: reads all feeds in 30 s':
      (FUNCTION_SETTINGS.desk.timeoutSeconds / PAGE_SECONDS) * (MB / ROW_BYTES),
    'Lambda: 1,000 at once in an account': AWS.concurrency / batches,
    "plan: sends a tick's feeds in 120 s": messagesATick / (pollsASecond * tick),
    "partition FEED: the feeds' rows": AWS.partitionWritesASecond / pollsASecond,
    'index due: 8 partitions': (DUE_SHARDS * AWS.partitionWritesASecond) / (2 * pollsASecond),
    'index day: one partition settled#irrelevant': AWS.partitionWritesASecond / readsASecond,
    'table: 40,000 write units a second': AWS.tableWritesASecond / (units / (DAYS_A_MONTH * 86_400)),
  };
}

/** What the load is a second, in the mean over the day. */
export function ratesOf(inputs: Inputs): Record<string, number> {
  const { polls, items, readings } = workOf(inputs);
  const month = DAYS_A_MONTH * 86_400;
  const units = Object.values(writeUnitsOf(inputs)).reduce((sum, count) => sum + count, 0);
  const { poll } = QUEUES;
  return {
    'polls/s': polls / month,
    'pages/s': readings / month,
    'items/s': items / month,
    'write units/s, indexes included': units / month,
    'on partition FEED': polls / month,
    'on each of due#0-7': (2 * polls) / month / DUE_SHARDS,
    'on settled#irrelevant': items / month,
    'feeds due a tick': (polls / month) * STACKS.tickMinutes * 60,
    'seconds of a batch of 5 polls': pollSeconds(inputs, poll.batchSize),
    'batches of 5 polls at once': ((polls / month) * pollSeconds(inputs, poll.batchSize)) / poll.batchSize,
    'readings at once, one a batch': (readings / month) * readSeconds(inputs, 1),
    'table GB': tableBytes(inputs) / 1_024 ** 3,
  };
}

const slots = ({ batchSize, concurrency }: QueueSettings): number => batchSize * concurrency;
