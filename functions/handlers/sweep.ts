import type { ScheduledEvent } from 'aws-lambda';
import { type SweepServices, sweep } from '../pipeline/sweep.ts';
import { readConfig } from '../runtime/config.ts';
import { once } from '../runtime/once.ts';
import { sweepServices } from '../runtime/services.ts';

/** Runs every five minutes: nudges again what a lost message or a crash left pending. */
export const sweepHandler =
  (services: () => SweepServices) =>
  async (_event: ScheduledEvent): Promise<void> => {
    await sweep(services());
  };

export const handler = sweepHandler(once(() => sweepServices(readConfig('sweep', process.env))));
