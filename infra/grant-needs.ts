import { NEEDS, type Setting } from '../functions/runtime/env.ts';
import type { QueueName } from '../functions/runtime/queues.ts';
import { grantMail } from './constructs/grant-mail.ts';
import type { HouseFunction } from './constructs/house-function.ts';
import type { StepQueue } from './constructs/step-queue.ts';
import { FUNCTION_SETTINGS, type TableRights } from './function-settings.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { StageSettings } from './stage.ts';

interface Resources {
  readonly stage: StageSettings;
  readonly data: DataStack;
  readonly queues: Readonly<Record<QueueName, StepQueue>>;
}

/**
 * Gives a function the right to use what its settings name, and nothing else: whoever is told a queue's address may
 * send to it, whoever is told a table's name may do there what FUNCTION_SETTINGS says.
 */
export function grantNeeds({ name, role }: HouseFunction, { stage, data, queues }: Resources): void {
  const rights: { readonly watch?: TableRights; readonly people?: TableRights } = FUNCTION_SETTINGS[name];
  const grants: Partial<Record<Setting, () => void>> = {
    watchTable: () => data.watch.grant(role, rights.watch ?? {}),
    peopleTable: () => data.people.grant(role, rights.people ?? {}),
    pollQueueUrl: () => queues.poll.grantSending(role),
    readQueueUrl: () => queues.read.grantSending(role),
    alertQueueUrl: () => queues.alert.grantSending(role),
    sendQueueUrl: () => queues.send.grantSending(role),
    archiveBucket: () => data.grantKeeping(role),
    peopleKeyArn: () => data.grantPeopleSecret(role),
    mailFromAddress: () => grantMail(role, stage.mailFromAddress),
  };
  for (const setting of NEEDS[name]) grants[setting]?.();
}
