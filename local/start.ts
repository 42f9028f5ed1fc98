import { ownFolder } from './data-folder.ts';
import { type House, openHouse } from './house.ts';
import { sayLastWords } from './last-words.ts';
import { parseStart, type StartOptions } from './options.ts';
import { progressLogger } from './progress.ts';
import { fullRound, keepGoing, takeUpWhereLeft } from './round.ts';
import { failuresOf, standingOf, summaryText } from './summary.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm start`. Gives back the exit code: 0 all well, 1 something failed, 2 not understood. */
export async function start(args: readonly string[]): Promise<number> {
  sayLastWords();
  const options = parseStart(args);
  if (typeof options === 'number') return options;
  try {
    const folder = await ownFolder(options.data);
    try {
      return await live(options, folder);
    } finally {
      await folder.release();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function live(options: StartOptions, folder: Awaited<ReturnType<typeof ownFolder>>): Promise<number> {
  const began = Date.now();
  say(`Data folder  ${folder.path}`);
  const house = await openHouse(options, folder, progressLogger(say));
  const stopped = untilStopped();
  try {
    if (house.newsroom !== undefined)
      say(`Newsroom     ${house.newsroom} (invented outlets, sample articles)`);
    say(`Page         ${house.origin}\n`);
    let isStopped = false;
    const stop = stopped.then(() => {
      isStopped = true;
      return false;
    });
    const done = await Promise.race([work(house, () => isStopped).then(() => true), stop]);
    if (!done) return stoppedEarly();
    const failures = await tell(house, began);
    if (options.once) return failures === 0 ? 0 : 1;
    const going = keepGoing(house, (error) => say(`failed     ${String(error)}`));
    say('Watching. Ctrl-C stops.');
    await stopped;
    going.stop();
    say('Stopping.');
    return 0;
  } finally {
    await house.close();
  }
}

/** Nothing is lost by stopping: what is pending is taken up at the next start. */
function stoppedEarly(): number {
  say('Stopped before the round was done; the next start takes it up.');
  return 1;
}

async function work(house: House, isStopped: () => boolean): Promise<void> {
  await takeUpWhereLeft(house);
  await fullRound(house, isStopped);
}

/** Prints what was found, where to look, and what went wrong; says how many things did. */
async function tell(house: House, began: number): Promise<number> {
  const letters = Object.values(house.queues).reduce((sum, queue) => sum + queue.dead().length, 0);
  const standing = await standingOf(house.stores, letters);
  const since = new Date(began);
  const failures = failuresOf(standing, since);
  say(`\n${summaryText(standing, since)}`);
  say(`Review       ${house.origin}/`);
  say(`Inbox        ${house.origin}/inbox`);
  say(`Subscribe    ${house.origin}/in`);
  say(`Took ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  if (failures.length > 0) say(`\nWhat failed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
  return failures.length;
}

/** Resolves at Ctrl-C or when the system asks the process to end; a second time ends it at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
}
