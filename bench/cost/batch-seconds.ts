import { type Inputs, STACKS } from './measured.ts';
import { workOf } from './work.ts';

/** How long an invocation takes: strangers are waited for all at once, so for the slowest; the core is shared. */
export const pollSeconds = (inputs: Inputs, batch = inputs.pollsABatch): number => {
  const { polls, newsPolls } = workOf(inputs);
  const changed = (newsPolls + (polls - newsPolls) * inputs.changedShare) / polls;
  const cpuMs = changed * inputs.changedPollCpuMs + (1 - changed) * inputs.unchangedPollCpuMs;
  return (
    inputs.pollWaitSeconds * slowestOf(batch) +
    (batch * cpuMs) / 1_000 / coresOf(inputs.pollMemoryMb) +
    (4 * inputs.callMs) / 1_000
  );
};

export const readSeconds = (inputs: Inputs, batch = inputs.readsABatch): number =>
  inputs.pageWaitSeconds * slowestOf(batch) +
  (batch * inputs.pageCpuMs) / 1_000 / coresOf(inputs.readMemoryMb) +
  (4 * inputs.callMs) / 1_000;

/** Of n waits that are spread exponentially the longest is, in the mean, 1 + 1/2 + … + 1/n times as long as one. */
const slowestOf = (count: number): number => {
  let sum = 0;
  for (let place = 1; place <= Math.round(count); place += 1) sum += 1 / place;
  return sum;
};

/** A page or a feed is worked on by one core at most. */
const coresOf = (memoryMb: number): number => Math.min(1, memoryMb / STACKS.mbACore);
