import type { ScheduledEvent } from 'aws-lambda';
import { digestHandler } from '../functions/handlers/digest.ts';
import { planHandler } from '../functions/handlers/plan.ts';
import { sweepHandler } from '../functions/handlers/sweep.ts';
import { NUDGE_LEASE_MS } from '../functions/pipeline/pace.ts';
import { plan } from '../functions/pipeline/plan.ts';
import { lostAnswer } from '../functions/pipeline/send.ts';
import { sweep } from '../functions/pipeline/sweep.ts';
import { type Queues, settled } from './queues/house-queues.ts';
import type { Services } from './services.ts';
import type { Stores } from './stores.ts';

const NEVER_TOO_FAR = new Date('9999-12-31T23:59:59.999Z');
const TICK_MS = 60_000;
const EXPIRY_MS = 24 * 3_600_000;

export interface Rounds {
  readonly services: Services;
  readonly queues: Queues;
  readonly stores: Stores;
}

/**
 * What a process does first with a data folder: the queues of the last one are gone, so everything pending is nudged
 * anew, and mails it had claimed are noted as unanswered, for nobody else can be sending them.
 */
export async function takeUpWhereLeft({ services, stores }: Rounds): Promise<void> {
  await deleteExpired(stores);
  const deliveries = await stores.outbox.all();
  for (const delivery of deliveries.filter(({ state }) => state === 'claimed')) {
    await lostAnswer(delivery, services.send);
  }
  await sweep(services.sweep, new Date(services.sweep.now().getTime() + NUDGE_LEASE_MS));
}

/**
 * One full round: every feed, due or not, then what it brought, then the digests that are due; no digest of half a
 * round, when it is stopped before.
 */
export async function fullRound({ services, queues }: Rounds, isStopped: () => boolean): Promise<void> {
  await plan(services.plan, NEVER_TOO_FAR);
  await settled(queues);
  if (isStopped()) return;
  await digestHandler(() => services.digest)(SCHEDULED);
  await settled(queues);
}

/** Runs plan, sweep and digest as the schedules do in AWS, each minute, until stopped. */
export function keepGoing({ services, stores }: Rounds, onError: (error: unknown) => void): { stop(): void } {
  const ticks = [
    planHandler(() => services.plan),
    sweepHandler(() => services.sweep),
    digestHandler(() => services.digest),
  ];
  const timer = setInterval(() => {
    for (const tick of ticks) tick(SCHEDULED).catch(onError);
  }, TICK_MS);
  const daily = setInterval(() => deleteExpired(stores).catch(onError), EXPIRY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      clearInterval(daily);
    },
  };
}

/** dynalite has no expiry of its own; readers pass over expired rows meanwhile. */
async function deleteExpired({ expiry }: Stores): Promise<void> {
  for (const table of expiry) await table.deleteExpired(new Date());
}

const SCHEDULED = { 'detail-type': 'Scheduled Event' } as ScheduledEvent;
