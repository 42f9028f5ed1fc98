import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type DeskServices, deskAnswer } from '../pipeline/desk-answer.ts';
import { readConfig } from '../runtime/config.ts';
import { once } from '../runtime/once.ts';
import { deskServices } from '../runtime/services.ts';
import { toRequest, toResult } from '../runtime/web-event.ts';

/** Runs for every request to the desk: the review of the day. It has no right to the people. */
export const deskHandler =
  (services: () => DeskServices) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
    toResult(await deskAnswer(toRequest(event), services()));

export const handler = deskHandler(once(() => deskServices(readConfig('desk', process.env))));
