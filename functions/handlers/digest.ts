import type { ScheduledEvent } from 'aws-lambda';
import { type DigestServices, digest } from '../pipeline/digest.ts';
import { readConfig } from '../runtime/config.ts';
import { once } from '../runtime/once.ts';
import { digestServices } from '../runtime/services.ts';

/** Runs every five minutes: hands a digest to everyone whose digest is due. */
export const digestHandler =
  (services: () => DigestServices) =>
  async (_event: ScheduledEvent): Promise<void> => {
    await digest(services());
  };

export const handler = digestHandler(once(() => digestServices(readConfig('digest', process.env))));
