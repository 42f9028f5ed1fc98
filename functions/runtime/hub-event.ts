import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { HUB_PATH, type HubCall } from '../pipeline/hub-answer.ts';

/** Reads an API Gateway event (payload 2.0) as a hub's call; the body stays the bytes that were signed. */
export function toHubCall(event: APIGatewayProxyEventV2): HubCall {
  const { body = '', isBase64Encoded, rawPath, rawQueryString, headers } = event;
  return {
    method: event.requestContext.http.method,
    token: rawPath.startsWith(HUB_PATH) ? rawPath.slice(HUB_PATH.length) : '',
    query: new URLSearchParams(rawQueryString),
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
    signature: headers['x-hub-signature'],
  };
}
