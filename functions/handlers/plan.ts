import type { ScheduledEvent } from 'aws-lambda';
import { type PlanServices, plan } from '../pipeline/plan.ts';
import { readConfig } from '../runtime/config.ts';
import { once } from '../runtime/once.ts';
import { planServices } from '../runtime/services.ts';

/** Runs every five minutes: sends one message for each feed that is due. */
export const planHandler =
  (services: () => PlanServices) =>
  async (_event: ScheduledEvent): Promise<void> => {
    await plan(services());
  };

export const handler = planHandler(once(() => planServices(readConfig('plan', process.env))));
