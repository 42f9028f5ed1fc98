import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type PublicServices, publicAnswer } from '../pipeline/public-answer.ts';
import { readConfig } from '../runtime/config.ts';
import { once } from '../runtime/once.ts';
import { publicServices } from '../runtime/services.ts';
import { toRequest, toResult } from '../runtime/web-event.ts';

/** Runs for every request to the public pages: subscribe, confirm, leave. */
export const publicHandler =
  (services: () => PublicServices) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
    toResult(await publicAnswer(toRequest(event), services()));

export const handler = publicHandler(once(() => publicServices(readConfig('public', process.env))));
