import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type HubAnswerServices, hubAnswer } from '../pipeline/hub-answer.ts';
import { readConfig } from '../runtime/config.ts';
import { toHubCall } from '../runtime/hub-event.ts';
import { once } from '../runtime/once.ts';
import { hubServices } from '../runtime/services.ts';

/** Runs when a hub calls: to confirm a request of ours, or to tell of a change. */
export const hubHandler =
  (services: () => HubAnswerServices) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { status, body } = await hubAnswer(toHubCall(event), services());
    return { statusCode: status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
  };

export const handler = hubHandler(once(() => hubServices(readConfig('hub', process.env))));
